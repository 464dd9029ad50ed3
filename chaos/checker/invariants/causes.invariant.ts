import { type Event, textIn } from '../event.ts';
import { conversationOf, type Evidence, join, rowOf } from '../evidence.ts';
import type { AuditRow } from '../observation.ts';
import { placeOf, type Violation } from '../violation.ts';

/** What may follow from time alone, by the router's own clockwork. */
const timed = ({ transition, outcome }: AuditRow): boolean =>
  transition === 'owner_stalled' || (['offer_closed', 'approval_closed'].includes(transition) && outcome === 'expired');

/** Operators act through the desk; what they do has no cause but themselves. */
const desk = 'human-queue';

/** I9: no event from nothing: every cause leads back to an input of the journal, an operator, or a timer. */
export const causes = (evidence: Evidence): Violation[] => {
  const fromOutside = rootsOf(evidence);
  return [
    ...evidence.events.flatMap((event) => {
      if (event.causationId) return hasCause(event, evidence);
      return fromOutside(event) ? [] : [violation('nothing led to it', event)];
    }),
    ...evidence.events
      .filter((event) => isItsOwnCause(event, evidence))
      .map((event) => violation('its own cause', event)),
    ...decisionsFromNothing(evidence),
  ];
};

const violation = (what: string, event: Event): Violation => ({
  invariant: 'I9',
  what,
  where: `${placeOf(event.record)} ${conversationOf(event)} ${event.id}`,
});

const rootsOf = ({ operations }: Evidence): ((event: Event) => boolean) => {
  const messages = new Set(
    operations.map(({ tenant, conversationId, messageId }) => join(tenant, conversationId, messageId)),
  );
  const ids = new Set(operations.flatMap(({ ceId }) => ceId ?? []));
  const choices = new Set(
    operations.flatMap((operation) => (operation.f === 'choose' ? conversationOf(operation) : [])),
  );
  return (event) =>
    event.source === desk ||
    ids.has(event.id) ||
    messages.has(join(conversationOf(event), textIn(event.data, 'messageId'))) ||
    (event.type === 'conversation.choice' && choices.has(conversationOf(event)));
};

const hasCause = (event: Event, { eventOfId, auditOfCause }: Evidence): Violation[] => {
  const cause = eventOfId.get(join(event.tenant, event.causationId));
  if (cause)
    return conversationOf(cause) === conversationOf(event) ? [] : [violation('caused in another conversation', event)];
  const timer = auditOfCause.get(join(event.tenant, event.causationId))?.some(timed);
  return timer ? [] : [violation(`its cause ${event.causationId} does not exist`, event)];
};

const isItsOwnCause = (event: Event, { eventOfId }: Evidence): boolean => {
  const seen = new Set<string>();
  let current: Event | undefined = event;
  while (current?.causationId && !seen.has(current.id)) {
    seen.add(current.id);
    current = eventOfId.get(join(current.tenant, current.causationId));
  }
  return current !== undefined && seen.has(current.id);
};

/** Each decision was made for an event that is there, or by a timer. */
const decisionsFromNothing = ({ auditOfCause, eventOfId }: Evidence): Violation[] =>
  [...auditOfCause].flatMap(([cause, rows]) => {
    const [row] = rows;
    if (!row || eventOfId.has(cause) || rows.some(timed)) return [];
    return [
      {
        invariant: 'I9' as const,
        what: `decided for ${cause}, which does not exist`,
        where: `v_audit ${rowOf(row)} entry ${row.entry}`,
      },
    ];
  });
