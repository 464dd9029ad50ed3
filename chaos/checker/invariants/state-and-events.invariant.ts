import { type Event, textIn } from '../event.ts';
import { conversationOf, type Evidence, groupBy, join, rowOf, sha256 } from '../evidence.ts';
import type { AuditRow } from '../observation.ts';
import { placeOf, type Violation } from '../violation.ts';

/** I8: what the router has decided is told, and nothing else is: no zombie, no ghost. */
export const stateAndEvents = (evidence: Evidence): Violation[] => {
  const told = groupBy(evidence.events, factOf);
  const decided = groupBy(evidence.seen.views.v_audit, toBeTold);
  return [
    ...[...told].flatMap(([fact, events]) => {
      const excess = events[decided.get(fact)?.length ?? 0];
      return excess ? [ghost(`${fact}: told, never decided`, excess)] : [];
    }),
    ...[...decided].flatMap(([fact, rows]) => {
      const missing = rows[told.get(fact)?.length ?? 0];
      return missing
        ? [zombie(`${fact}: decided, never told`, `v_audit ${rowOf(missing)} entry ${missing.entry}`)]
        : [];
    }),
    ...asFarAsTheState(evidence),
    ...wordsAreTheSame(evidence),
  ];
};

const ghost = (what: string, event: Event): Violation => ({
  invariant: 'I8',
  what: `ghost: ${what}`,
  where: `${placeOf(event.record)} ${conversationOf(event)} ${event.id}`,
});
const zombie = (what: string, where: string): Violation => ({ invariant: 'I8', what: `zombie: ${what}`, where });

/** What an event of the router makes known: the cause, the kind of change, and of what. Undefined for what is an input. */
const factOf = (event: Event): string | undefined => {
  if (event.source !== 'router') return undefined;
  const known = event.inbox ? copyOf(event) : publicFactOf(event);
  return known && join(conversationOf(event), event.causationId, ...known);
};

const publicFactOf = ({ type, data }: Event): (string | undefined)[] | undefined => {
  switch (type) {
    case 'conversation.lifecycle':
      return ['lifecycle', textIn(data, 'state')];
    case 'conversation.message.sent':
      return ['sent', textIn(data, 'kind'), textIn(data, 'messageId')];
    case 'handoff.requested':
      return ['handoff opened', textIn(data, 'handoffId')];
    case 'handoff.ended':
      return ['handoff ended', textIn(data, 'handoffId')];
    case 'handoff.progress':
      return [`offer ${stateOfOffer(textIn(data, 'state'))}`, textIn(data, 'attemptId')];
    case 'routing.decided':
      return ['routed', textIn(data, 'decisionId')];
    case 'approval.decided':
      return ['approval closed', textIn(data, 'approvalId'), textIn(data, 'outcome')];
    default:
      return undefined;
  }
};

const stateOfOffer = (state?: string) => (state === 'routed' || state === 'rerouted' ? 'made' : state);

const copyOf = ({ type, data }: Event): (string | undefined)[] | undefined => {
  if (type === 'agent.refused') return ['refused', textIn(data, 'ceId')];
  return type === 'conversation.message.received' ? ['delivered', textIn(data, 'messageId')] : undefined;
};

/** The same of a row of `v_audit`. Undefined for what is nobody else's business. */
const toBeTold = (row: AuditRow): string | undefined => {
  const told = factOfRow(row);
  return told && join(rowOf(row), row.cause, ...told);
};

const factOfRow = ({ transition, ref, by, outcome }: AuditRow): (string | null)[] | undefined => {
  switch (transition) {
    case 'conversation_opened':
    case 'conversation_reopened':
    case 'conversation_resolved':
      return ['lifecycle', transition.replace('conversation_', '')];
    case 'owner_changed':
      return ['lifecycle', transition];
    case 'reply_spoken':
      return ['sent', 'reply', ref];
    case 'notice_given':
      return ['sent', 'notice', ref];
    case 'handoff_opened':
      return by === 'router' ? ['handoff opened', ref] : undefined;
    case 'handoff_refused':
    case 'handoff_ended':
      return ['handoff ended', ref];
    case 'offer_made':
      return ['offer made', ref];
    case 'offer_closed':
      return outcome === 'rejected' || outcome === 'expired' ? [`offer ${outcome}`, ref] : undefined;
    case 'route_decided':
      return ['routed', ref];
    case 'approval_closed':
      return by === 'router' ? ['approval closed', ref, outcome] : undefined;
    case 'sender_refused':
      return ['refused', ref];
    case 'message_delivered':
      return ['delivered', ref];
    default:
      return undefined;
  }
};

/** Each record of the router has a number, so the state's number says how many there must be, copies included. */
const asFarAsTheState = ({ seen, numbered }: Evidence): Violation[] => {
  const sequences = new Map(seen.views.v_conversation_owner.map((row) => [rowOf(row), row.sequence]));
  const all = new Set([...sequences.keys(), ...numbered.keys()]);
  return [...all].flatMap((conversation) => {
    const last = numbered.get(conversation)?.at(-1);
    const [state, told] = [sequences.get(conversation) ?? 0, last?.sequence ?? 0];
    if (state > told)
      return [zombie(`numbers ${told + 1} to ${state} were never told`, `v_conversation_owner ${conversation}`)];
    return last && told > state ? [ghost(`number ${told}, and the state ends at ${state}`, last)] : [];
  });
};

const wordsAreTheSame = ({ events, seen }: Evidence): Violation[] => {
  const kept = new Map(seen.views.v_transcript.map((row) => [join(rowOf(row), row.message_id), row.text_sha256]));
  return events
    .filter(({ type, inbox, source }) => type === 'conversation.message.sent' && !inbox && source === 'router')
    .filter(({ data, ...event }) => {
      const hash = kept.get(join(conversationOf(event), textIn(data, 'messageId')));
      return hash !== sha256(textIn(data, 'text') ?? '');
    })
    .map((event) => ghost('words that are not those of v_transcript', event));
};
