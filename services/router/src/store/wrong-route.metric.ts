import { type Counter, metrics } from '@opentelemetry/api';
import type { WrongRoute } from '../domain/wrong-routes/wrong-routes.ts';

let counter: Counter | undefined;

/** Decisions that turned out wrong, by the agent that should not have been chosen and by how it was noticed. */
export const countWrongRoutes = (found: readonly WrongRoute[]): void => {
  for (const { agentId, sign } of found) {
    counter ??= metrics.getMeter('@baton/router').createCounter('baton.routing.wrong', { unit: '{decision}' });
    counter.add(1, { 'gen_ai.agent.id': agentId, 'baton.routing.sign': sign });
  }
};
