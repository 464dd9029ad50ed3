import { type Envelope, newId } from '@baton/contracts';
import { traceparentOf } from '../tracing/traceparent.ts';
import type { Outgoing } from './outgoing.ts';

/** The message as an event of `source`, in the trace that is active now. */
export function envelopeOf(message: Outgoing, source: string): Envelope {
  const { contract, conversationId, sequence } = message;
  return {
    id: message.id ?? newId(),
    source,
    type: contract.type,
    major: contract.major,
    minor: contract.minor,
    subject: contract.keyOf(message.data),
    time: (message.time ?? new Date()).toISOString(),
    tenant: message.tenant ?? 'default',
    correlationId: message.correlationId ?? conversationId,
    causationId: message.causationId,
    traceparent: traceparentOf(),
    sequence: sequence === undefined ? undefined : String(sequence),
    data: message.data,
  };
}

/** @throws Error if the contract lives in inboxes only and no topic is named */
export function topicOf({ contract, topic = contract.topic }: Outgoing): string {
  if (!topic) throw new Error(`${contract.type} has no public topic: name the inbox it goes to`);
  return topic;
}
