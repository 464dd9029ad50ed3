import { attribute } from '@baton/contracts';
import type { Attributes } from '@opentelemetry/api';
import type { Attempt } from '../domain/conversation.ts';
import type { ConversationEvent } from '../domain/conversation-event.ts';

/** Where a decision left a handoff, for whoever looks at its span: ids and names of closed lists, nobody's words. */
export const handoffAttributes = (events: readonly ConversationEvent[]): Attributes =>
  Object.assign({}, ...events.map(attributesOf)) as Attributes;

const attributesOf = (event: ConversationEvent): Attributes => {
  switch (event.type) {
    case 'HandoffOpened':
      return { ...about(event), [attribute.handoffTrigger]: event.reason.trigger };
    case 'RouteDecided':
      return { ...about(event), ...ruled(event.decision.rule, event.decision.policyVersion) };
    case 'OfferMade':
      return { ...about(event), ...tried(event.attempt), [attribute.handoffOutcome]: 'offered' };
    case 'OfferClosed':
      return { ...about(event), ...tried(event.attempt), [attribute.handoffOutcome]: event.outcome };
    case 'HandoffEnded':
    case 'HandoffRefused':
      return { ...about(event), ...ended(event) };
    case 'OwnerChanged':
      return {
        ...about({ ...event, from: event.from.agentId }),
        [attribute.handoffTo]: event.to.agentId,
        [attribute.handoffEpoch]: event.epoch,
        [attribute.handoffTrigger]: event.trigger,
      };
    case 'TaskAsked':
      return { [attribute.taskId]: event.request.taskId };
    case 'TaskEnded':
      return { [attribute.taskId]: event.result.taskId };
    case 'SenderRefused':
      return { [attribute.refusalCode]: event.code };
    default:
      return {};
  }
};

const about = ({ handoffId, from }: { handoffId: string; from?: string }): Attributes => ({
  [attribute.handoffId]: handoffId,
  ...(from && { [attribute.handoffFrom]: from }),
});

const ruled = (rule: string, version: string): Attributes => ({
  [attribute.handoffRule]: rule,
  [attribute.handoffPolicyVersion]: version,
});

const tried = ({ number, attemptId, target, epoch }: Attempt): Attributes => ({
  [attribute.handoffAttempt]: number,
  [attribute.handoffAttemptId]: attemptId,
  [attribute.handoffTo]: target.agentId,
  [attribute.handoffEpoch]: epoch,
});

const ended = ({ outcome = 'refused', reason }: { outcome?: string; reason?: string }): Attributes => ({
  [attribute.handoffOutcome]: outcome,
  ...(reason && { [attribute.handoffReason]: reason }),
});
