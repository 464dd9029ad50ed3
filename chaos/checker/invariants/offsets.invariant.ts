import { type Event, textIn } from '../event.ts';
import { conversationOf, type Evidence, join, rowOf } from '../evidence.ts';
import type { GroupOffset } from '../observation.ts';
import { placeOf, type Violation } from '../violation.ts';

/** What the router cannot take without deciding something. A choice or a queue's progress may come too late to matter. */
const alwaysDecided = [
  'conversation.message.received',
  'conversation.reply',
  'handoff.requested',
  'handoff.accepted',
  'handoff.rejected',
  'handoff.withdrawn',
  'approval.requested',
  'approval.decided',
];

/** I16: no record is passed over, and at rest none is left. */
export const offsets = (evidence: Evidence): Violation[] => {
  const messages = evidence.seen.views.v_transcript.map((row) => join(rowOf(row), row.message_id));
  const known = new Set([...messages, ...evidence.deadLetters.map(({ origin }) => origin)]);
  return [
    ...evidence.seen.offsets.flatMap(isAtTheEnd),
    ...evidence.events
      .filter((event) => isPassedOver(event, evidence, known))
      .map((event) => ({
        invariant: 'I16' as const,
        what: 'read, and neither decided nor a dead letter',
        where: `${placeOf(event.record)} ${conversationOf(event)} ${event.id}`,
      })),
  ];
};

const isAtTheEnd = ({ group, topic, partition, committed, end }: GroupOffset): Violation[] =>
  (committed ?? end) === end
    ? []
    : [{ invariant: 'I16', what: `${group} stands at ${committed} of ${end}`, where: `${topic}[${partition}]` }];

const isPassedOver = (event: Event, evidence: Evidence, known: ReadonlySet<string>): boolean => {
  if (event.inbox || event.source === 'router' || !alwaysDecided.includes(event.type)) return false;
  return !evidence.auditOfCause.has(join(event.tenant, event.id)) && !isKnownMessage(event, known);
};

/** The same message under another `ce_id`, or a dead letter. */
const isKnownMessage = (event: Event, known: ReadonlySet<string>): boolean =>
  known.has(placeOf(event.record)) ||
  (event.type === 'conversation.message.received' &&
    known.has(join(conversationOf(event), textIn(event.data, 'messageId'))));
