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
    const answer = answerTo(message, messages.slice(index), placed);
    const { messageId, at } = message;
    const answered = answer && { answeredMs: Date.parse(answer.at) - Date.parse(at), answeredBy: nameOf(answer) };
    return { number: index + 1, messageId, at, ...answered, headline: headlineOf(answered) };
  });
};

type Answer = Extract<Placed, { kind: 'reply' | 'notice' }>;

/** An answer to a later message answers what was asked before it, too; so does what the owner says of its own accord. */
const answerTo = (message: Asked, fromHere: readonly Asked[], placed: readonly Placed[]): Answer | undefined => {
  const asked = fromHere.map(({ messageId }) => messageId);
  return placed
    .slice(placed.indexOf(message) + 1)
    .find(
      (one): one is Answer =>
        (one.kind === 'reply' && (!one.inReplyTo || asked.includes(one.inReplyTo))) ||
        (one.kind === 'notice' && one.inReplyTo !== undefined && asked.includes(one.inReplyTo)),
    );
};

const nameOf = ({ from, kind }: Answer): string => (kind === 'notice' ? 'a notice' : (from.agentId ?? from.kind));

const headlineOf = (answered?: { answeredMs: number; answeredBy: string }): string => {
  if (!answered) return 'not answered';
  const { answeredMs, answeredBy } = answered;
  return `answered ${answeredMs > 0 ? `after ${took(answeredMs)}` : 'at once'} by ${answeredBy}`;
};
