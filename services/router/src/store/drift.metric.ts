import { type Counter, metrics } from '@opentelemetry/api';
import type { ConversationEvent } from '../domain/conversation-event.ts';

let counter: Counter | undefined;

/** Read-backs that contradict what was handed over, by the agent that understood otherwise. */
export const countDrift = (events: readonly ConversationEvent[]): void => {
  for (const event of events) {
    if (event.type !== 'OfferClosed' || !event.drift) continue;
    counter ??= metrics.getMeter('@baton/router').createCounter('baton.handoff.drift', { unit: '{fact}' });
    counter.add(event.drift.length, { 'gen_ai.agent.id': event.attempt.target.agentId });
  }
};
