import type { Conversation, Holding, Known, Line, Tried } from './conversation.ts';

/** A record of a topic, its value read as JSON. */
export interface Heard {
  readonly topic: string;
  readonly key?: string | undefined;
  readonly headers: Readonly<Record<string, string>>;
  readonly data: unknown;
}

type Data = Readonly<Record<string, unknown>>;

/** One conversation as the topics tell it: the inboxes of agents included, where somebody listens there. */
export function readConversation(id: string, heard: readonly Heard[]): Conversation {
  const own = once(heard.filter(({ key, data }) => key === id && isObject(data)));
  const of = (type: string) => own.filter((record) => typeOf(record) === type && !isInbox(record)).map(dataOf);
  const replies = notedWith([...of('conversation.reply'), ...of('handoff.accepted')]);
  const lines = [
    ...of('conversation.message.received').map(written),
    ...of('conversation.message.sent').map((data) => read(data, replies)),
  ];
  const ends = of('conversation.lifecycle')
    .filter(({ state }) => state === 'resolved')
    .map((data) => text(data.at));
  return {
    id,
    lines: withReopenings(
      lines.toSorted((one, other) => one.at.localeCompare(other.at)),
      ends,
    ),
    holdings: holdingsIn(own, of('conversation.lifecycle')),
  };
}

interface Timed extends Line {
  readonly at: string;
}

const written = (data: Data): Timed => ({
  messageId: text(data.messageId),
  by: 'customer',
  epoch: 0,
  text: text(data.text),
  at: text(data.sentAt),
});

/** The platform may put a word of its own before an agent’s first ones. */
function read(data: Data, replies: readonly Noted[]): Timed {
  const from = object(data.from);
  const by = from.kind === 'ai' || from.kind === 'human' ? from.kind : 'platform';
  const noted = replies.find((each) => each.epoch === data.epoch && text(data.text).endsWith(each.text));
  return {
    messageId: text(data.messageId),
    by,
    ...(by !== 'platform' && { agentId: text(from.agentId) }),
    epoch: Number(data.epoch),
    text: text(data.text),
    ...(data.handoffId !== undefined && { handoffId: text(data.handoffId) }),
    ...(noted && { tried: noted.tried }),
    at: text(data.sentAt),
  };
}

const withReopenings = (lines: readonly Timed[], ends: readonly string[]): Line[] =>
  lines.map(({ at, ...line }, place) => {
    const since = lines[place - 1]?.at ?? '';
    const reopens = line.by === 'customer' && ends.some((end) => end > since && end <= at);
    return { ...line, ...(reopens && { reopens }) };
  });

interface Noted {
  readonly epoch: number;
  readonly text: string;
  readonly tried: readonly Tried[];
}

/** What was noted as tried with which words: an agent remembers it with its reply, or with its first words. */
const notedWith = (replies: readonly Data[]): Noted[] =>
  replies
    .map((data) => ({ epoch: Number(data.epoch), said: data.reply ? object(data.reply) : data }))
    .map(({ epoch, said }) => ({
      epoch,
      text: text(said.text),
      tried: list(said.memory).flatMap(({ value }) => triedIn(value)),
    }))
    .filter((noted) => noted.text !== '' && noted.tried.length > 0);

/** By the offer that was granted, as its inbox has it: that is what its receiver knows. */
function holdingsIn(own: readonly Heard[], lives: readonly Data[]): Holding[] {
  const offers = own.filter((record) => typeOf(record) === 'handoff.requested' && isInbox(record)).map(dataOf);
  return lives
    .filter(({ state }) => state === 'owner_changed')
    .flatMap(({ owner, epoch, handoffId }) => {
      const offer = offers.find((each) => each.handoffId === handoffId && object(each.delivery).epoch === epoch);
      return offer ? [holdingOf(text(object(owner).agentId), Number(epoch), object(offer.package))] : [];
    });
}

export function holdingOf(agentId: string, epoch: number, contents: Data): Holding {
  const returns = object(contents.returns);
  const customer = object(contents.customer);
  return {
    agentId,
    epoch,
    facts: [...list(contents.facts).map(({ name, value }) => ({ name: text(name), value })), ...profileOf(customer)],
    tried: [...triedIn(contents.tried), ...list(contents.memory).flatMap(({ value }) => triedIn(value))],
    promised: [
      ...texts(contents.promises),
      ...texts(returns.settled),
      ...texts(returns.promised),
      ...texts([returns.decision]),
    ],
    forbidden: [...texts(contents.constraints).filter(isBan), ...texts(returns.forbidden)],
  };
}

const profileOf = (customer: Data): Known[] =>
  ['id', 'name', 'email', 'phone'].flatMap((name) =>
    customer[name] ? [{ name: `customer.${name}`, value: customer[name] }] : [],
  );

/** Of constraints these alone forbid something. */
const isBan = (constraint: string): boolean =>
  /\b(?:not|never|no|don't|nicht|kein\w*|nie|sin|nunca|ne|pas|jamais|aucun\w*)\b/i.test(constraint);

const triedIn = (value: unknown): Tried[] =>
  list(value).flatMap(({ step, outcome }) =>
    typeof step === 'string' && typeof outcome === 'string' ? [{ step, outcome }] : [],
  );

/** At least once on the topics, once here. */
const once = (records: readonly Heard[]): Heard[] => [
  ...new Map(records.map((record) => [`${record.topic} ${record.headers.ce_id}`, record])).values(),
];

const typeOf = ({ headers }: Heard): string | undefined => headers.ce_type;
const isInbox = ({ topic }: Heard): boolean => /\.inbox\./.test(topic);
const dataOf = ({ data }: Heard): Data => data as Data;
const isObject = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const object = (value: unknown): Data => (isObject(value) ? value : {});
const list = (value: unknown): Data[] => (Array.isArray(value) ? value.filter(isObject) : []);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
