import type { Envelope, WireRecord } from '../envelope.ts';
import { type AgentRemoved, agentRemoved } from '../events/index.ts';
import { AGENT_ID } from '../formats.ts';
import { newId } from '../new-id.ts';
import { RefusedInput } from '../refusal.ts';
import { sourceOf } from '../topics.ts';

export function isTombstone({ topic, value }: WireRecord): boolean {
  return topic === agentRemoved.topic && value === null;
}

/**
 * A tombstone says nothing but its key, so id, source and time are ours: removing twice is removing once.
 * @throws RefusedInput `bad_headers` if the key is no agent id
 */
export function removalOf({ key }: WireRecord): Envelope<AgentRemoved> {
  const agentId = key?.toString() ?? '';
  if (!AGENT_ID.test(agentId)) throw new RefusedInput('bad_headers', 'the key is not an agent id');
  const { type, major, minor } = agentRemoved;
  return {
    id: newId(),
    source: sourceOf('tombstone'),
    type,
    major,
    minor,
    subject: agentId,
    time: new Date().toISOString(),
    tenant: 'default',
    correlationId: agentId,
    data: { agentId },
  };
}
