import { type Event, textIn } from '../event.ts';
import { conversationOf, type Evidence, join } from '../evidence.ts';
import { placeOf, type Violation } from '../violation.ts';

const router = 'router';
const desk = 'human-queue';

/** Facts: what nobody but the router says. */
const facts = ['conversation.message.sent', 'conversation.lifecycle', 'handoff.ended', 'routing.decided'];

/** I14: everybody says only what is theirs to say: facts the router, claims and words those they name, decisions the desk. */
export const authority = (evidence: Evidence): Violation[] =>
  evidence.events.flatMap((event) => {
    const allowed = whoMay(event);
    if (!allowed || allowed.includes(event.source) || changedNothing(event, evidence)) return [];
    const what = `${event.type} by ${event.source}, which is for ${allowed.join(' or ')} to say`;
    return [
      { invariant: 'I14' as const, what, where: `${placeOf(event.record)} ${conversationOf(event)} ${event.id}` },
    ];
  });

const whoMay = ({ type, inbox, data }: Event): readonly (string | undefined)[] | undefined => {
  if (inbox || facts.includes(type)) return [router];
  switch (type) {
    case 'conversation.reply':
      return [textIn(data, 'agentId')];
    case 'handoff.accepted':
    case 'handoff.rejected':
      return [textIn(data, 'by', 'agentId')];
    case 'handoff.progress':
      return [router, desk];
    case 'approval.decided':
      return [router, desk];
    case 'approval.requested':
      return [textIn(data, 'from', 'agentId')];
    case 'handoff.requested':
      return textIn(data, 'from', 'agentId') === 'platform' ? undefined : [textIn(data, 'from', 'agentId'), router];
    default:
      return undefined;
  }
};

/** Refused, or read by nobody: a fact that the router did not write is no fact, but strangers read it. */
const changedNothing = ({ tenant, id, type, inbox }: Event, { auditOfCause }: Evidence): boolean =>
  !inbox &&
  !facts.includes(type) &&
  (auditOfCause.get(join(tenant, id)) ?? []).every(({ transition }) =>
    ['sender_refused', 'handoff_refused'].includes(transition),
  );
