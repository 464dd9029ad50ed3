import { took } from './phrases.ts';
import type { Turn } from './timeline.ts';
import type { Happening } from './timeline-entry.ts';

/** A happening with its place in the ledger. */
export type Placed = Happening & { readonly at: string; readonly row: number };

type Asked = Extract<Placed, { kind: 'message' }>;

/** Each message of the customer's begins a turn, which lasts until the next. */
export const turnsOf = (placed: readonly Placed[]): readonly Turn[] => {
  const messages = placed.filter((one): one is Asked => one.kind === 'message');
  return messages.map((message, index) => {
    const begin = placed.indexOf(message);
    const next = messages[index + 1];
    const own = placed.slice(begin, next && placed.indexOf(next));
    const answer = answerTo(messages.slice(index), placed.slice(begin));
    const reply = answer?.kind === 'notice' ? own.find((one): one is Answer => one.kind === 'reply') : undefined;
    const { messageId, at } = message;
    const answers = [answer, reply].filter((one) => one !== undefined);
    return { number: index + 1, messageId, at, ...known(message, answer), headline: headlineOf(message, answers) };
  });
};

type Answer = Extract<Placed, { kind: 'reply' | 'notice' }>;

/** An answer to a later message answers what was asked before it, too; so does what the owner says of its own accord. */
const answerTo = (messages: readonly Asked[], fromHere: readonly Placed[]): Answer | undefined => {
  const asked = messages.map(({ messageId }) => messageId);
  return fromHere.find(
    (one): one is Answer =>
      (one.kind === 'reply' && (!one.inReplyTo || asked.includes(one.inReplyTo))) ||
      (one.kind === 'notice' && one.inReplyTo !== undefined && asked.includes(one.inReplyTo)),
  );
};

const known = (message: Asked, answer?: Answer): Pick<Turn, 'answeredMs' | 'answeredBy'> =>
  answer ? { answeredMs: msBetween(message, answer), answeredBy: nameOf(answer) } : {};

const msBetween = (message: Asked, answer: Answer): number => Date.parse(answer.at) - Date.parse(message.at);

const nameOf = ({ from, kind }: Answer): string => (kind === 'notice' ? 'a notice' : (from.agentId ?? from.kind));

/** A notice holds the place of an answer; who then answers is said, too. */
const headlineOf = (message: Asked, answers: readonly Answer[]): string => {
  if (answers.length === 0) return 'not answered';
  const told = answers.map((answer) => {
    const ms = msBetween(message, answer);
    return `${ms > 0 ? `after ${took(ms)}` : 'at once'} by ${nameOf(answer)}`;
  });
  return `answered ${told.join(', ')}`;
};
