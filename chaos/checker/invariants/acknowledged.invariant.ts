import { type Event, textIn } from '../event.ts';
import { type Evidence, groupBy, join, type Operation, rowOf, sha256 } from '../evidence.ts';
import type { TranscriptRow } from '../observation.ts';
import type { Violation } from '../violation.ts';

/** I1, I2, I23: what was acknowledged is there, once and word for word; what was refused is nowhere. */
export const acknowledged = (evidence: Evidence): Violation[] => {
  const rows = groupBy(evidence.seen.views.v_transcript, (row) => join(rowOf(row), row.message_id));
  const received = evidence.events.filter(({ type, inbox }) => type === 'conversation.message.received' && !inbox);
  const events = groupBy(received, (event) =>
    join(event.tenant, event.conversationId, textIn(event.data, 'messageId')),
  );
  const said = evidence.operations.filter(({ f }) => f === 'say');
  return [
    ...said.flatMap((operation) => {
      const key = keyOf(operation);
      const found = { rows: rows.get(key) ?? [], events: events.get(key) ?? [] };
      if (operation.outcome === 'ok') return survived(operation, found);
      return operation.outcome === 'fail' ? leftNothing(operation, found) : [];
    }),
    ...equalMessages(said, evidence.seen.views.v_transcript),
  ];
};

interface Found {
  readonly rows: readonly TranscriptRow[];
  readonly events: readonly Event[];
}

const keyOf = ({ tenant, conversationId, messageId }: Operation): string => join(tenant, conversationId, messageId);

const survived = (operation: Operation, { rows, events }: Found): Violation[] => {
  const where = `message ${keyOf(operation)}`;
  const hash = sha256(operation.text ?? '');
  const found: Violation[] = [];
  if (rows.length !== 1)
    found.push({ invariant: 'I1', what: `acknowledged, and ${rows.length} times in v_transcript`, where });
  if (rows.some(({ text_sha256 }) => text_sha256 !== hash))
    found.push({ invariant: 'I1', what: 'its words changed on the way into v_transcript', where });
  if (!events.some(({ data }) => sha256(textIn(data, 'text') ?? '') === hash))
    found.push({ invariant: 'I1', what: 'acknowledged, and in no record with these words', where });
  return found;
};

const leftNothing = (operation: Operation, { rows, events }: Found): Violation[] =>
  rows.length + events.length === 0
    ? []
    : [{ invariant: 'I2', what: 'refused, and there all the same', where: `message ${keyOf(operation)}` }];

/** Two messages with the same words are two messages. */
const equalMessages = (said: readonly Operation[], transcript: readonly TranscriptRow[]): Violation[] => {
  const wordsOf = (operation: Operation) =>
    join(operation.tenant, operation.conversationId, sha256(operation.text ?? ''));
  const kept = groupBy(
    transcript.filter(({ kind }) => kind === 'message'),
    (row) => join(rowOf(row), row.text_sha256),
  );
  const asked = groupBy(
    said.filter(({ outcome }) => outcome === 'ok'),
    wordsOf,
  );
  return [...asked].flatMap(([words, operations]): Violation[] => {
    const there = kept.get(words)?.length ?? 0;
    if (operations.length < 2 || there >= operations.length) return [];
    const what = `${operations.length} messages with the same words became ${there}`;
    return [{ invariant: 'I23', what, where: operations.map(keyOf).join(', ') }];
  });
};
