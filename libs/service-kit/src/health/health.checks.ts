import { setTimeout as pause } from 'node:timers/promises';
import type { ConsumerState, KafkaTransport, Relay } from '@baton/messaging';
import type { Pool } from 'pg';
import type { Check } from './health.ts';

/** Whether the service, over its own pool, gets an answer within a second. */
export function databaseAnswers(pool: Pool): Check {
  return async () => {
    await Promise.race([pool.query('SELECT 1'), tooLate()]);
    return { ok: true, state: 'answers' };
  };
}

const working = new Set<ConsumerState>(['joined', 'rebalancing']);
const beyondRepair = new Set<ConsumerState>(['stalled', 'crashed']);

export function consumerWorks(transport: KafkaTransport): Check {
  return () => ({ ok: working.has(transport.state), state: transport.state });
}

/** Work in hand that comes to no end, or a consumer that is gone: only a new process mends that. */
export function consumerLives(transport: KafkaTransport): Check {
  return () => ({ ok: !beyondRepair.has(transport.state), state: transport.state });
}

export function relayPublishes(relay: Relay): Check {
  return () => {
    const { failingSince } = relay;
    return { ok: !failingSince, state: failingSince ? `failing since ${failingSince.toISOString()}` : 'publishing' };
  };
}

async function tooLate(): Promise<never> {
  await pause(1_000, undefined, { ref: false });
  throw new Error('no answer within 1 s');
}
