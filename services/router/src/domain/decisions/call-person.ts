import type { ContextPackage } from '@baton/contracts';
import { evidenceOf } from '@baton/routing';
import { chain, type Step } from '../chain.ts';
import { awaitsPerson, type Conversation, type Party } from '../conversation.ts';
import type { ConversationEvent } from '../conversation-event.ts';
import type { HandoffFacts } from '../facts.ts';
import { closeOffer, endHandoff, handoffOver } from './end-handoff.ts';
import { type OwnReason, ownRequest } from './own-request.ts';
import { placeHandoff } from './place-handoff.ts';

/**
 * A person is called at once; an open offer to an AI gives way. Somebody who is already awaited is not called twice; a person
 * who was about to hand back stays.
 */
export const callPerson =
  (reason: OwnReason, facts: HandoffFacts, now: Date): Step =>
  (conversation) => {
    if (awaitsPerson(conversation)) return second(conversation, reason);
    if (conversation.owner.kind === 'human') return keepPerson(facts, now)(conversation);
    return handOn(reason, facts, now)(conversation);
  };

/** The router itself hands on, in the owner's place. */
export const handOn =
  (reason: OwnReason, facts: HandoffFacts, now: Date): Step =>
  (conversation) => {
    const request = ownRequest(conversation, reason, facts, now);
    return chain(
      conversation,
      supersede(request.handoffId, facts, now),
      () => [request],
      placeHandoff(request.package, facts, now),
    );
  };

interface Asked {
  readonly messageId: string;
  readonly text: string;
}

/** What the customer wants, or needs for something that was lost, no agent takes back; and no AI is offered it any more. */
const second = ({ handoff }: Conversation, { trigger }: OwnReason): readonly ConversationEvent[] => {
  const isTheirs = handoff?.by === 'router' && handoff.to.kind === 'human';
  const isNeeded = trigger === 'person_requested' || trigger === 'error_recovery';
  return handoff && !isTheirs && isNeeded ? [{ type: 'RequestSeconded', handoffId: handoff.handoffId }] : [];
};

const keepPerson =
  (facts: HandoffFacts, now: Date): Step =>
  (conversation) =>
    chain(
      conversation,
      closeOffer('withdrawn', now),
      endHandoff({ outcome: 'failed', reason: 'superseded' }, facts, now),
    );

/** An open offer to an AI gives way to another request. */
export const supersede =
  (supersededBy: string, facts: HandoffFacts, now: Date): Step =>
  (conversation: Conversation) =>
    conversation.handoff
      ? chain(
          conversation,
          closeOffer('withdrawn', now),
          handoffOver({ outcome: 'failed', reason: 'superseded', supersededBy }, facts, now),
        )
      : [];

export const askedForPerson = ({ messageId, text: words }: Asked): OwnReason => ({
  trigger: 'person_requested',
  detail: 'The customer asked for a person.',
  to: { kind: 'human' },
  evidence: evidenceOf({ message: messageId, rule: 'person_requested' }),
  package: {
    summary: `The customer asked for a person: "${words.slice(0, 500)}"`,
    task: { description: 'Find out what the customer needs, and take care of it.' },
  },
});

/** To who covers the same, where that is known; a person's conversation to people. */
export const ownerGone = ({ agentId, kind }: Party, known?: ContextPackage): OwnReason => ({
  trigger: 'owner_gone',
  detail: `${agentId} is not there.`,
  to: kind === 'human' ? { kind } : known?.intent ? { intent: known.intent } : {},
  package: {
    severity: 'watch',
    summary: `${agentId}, who had this conversation, is not there.`,
    task: { description: 'Answer the unanswered messages.' },
  },
});

/** The owner let its time pass, so many times in a row. */
export const ownerStalled = (agentId: string, stalls: number): OwnReason => ({
  trigger: 'stalled',
  detail: `${agentId} did not reply in time.`,
  to: { kind: 'human' },
  evidence: evidenceOf({ rule: 'reply_time', owner: agentId, times: stalls }),
  package: {
    severity: 'watch',
    summary: `The customer is waiting: ${agentId} did not reply in time.`,
    task: { description: 'Answer the unanswered messages.' },
  },
});

/** The owner goes round in circles. */
export const ownerRepeats = (agentId: string, repeats: number): OwnReason => ({
  trigger: 'stalled',
  detail: `${agentId} repeats itself and finds nothing out.`,
  to: { kind: 'human' },
  evidence: evidenceOf({ rule: 'repeated_answers', owner: agentId, repeats }),
  package: {
    severity: 'watch',
    summary: `The customer gets nowhere: ${agentId} has given the same answers again, and found nothing out.`,
    task: { description: 'Read the last messages and help the customer yourself.' },
  },
});

export const somethingLost = (eventType: string): OwnReason => ({
  trigger: 'error_recovery',
  detail: `A ${eventType} could not be processed.`,
  to: { kind: 'human' },
  package: {
    severity: 'urgent',
    summary: `Something failed on our side: a ${eventType} of this conversation could not be processed, and is lost to it.`,
    task: { description: 'See what the customer last asked for, and take care of it.' },
  },
});
