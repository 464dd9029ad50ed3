import { type TaskRequested, taskRequested } from '@baton/contracts';
import { type Asked, type Call, type Giver, requestsOf } from '../domain/run.ts';
import { DelegationRefused } from './delegation-refused.ts';
import { taskIdOf } from './task-id.ts';
import { unsendable } from './unsendable.ts';

/** The run that gives work out. */
export interface GivingRun {
  readonly tenant: string;
  readonly runId: string;
  /** By the database's clock. */
  readonly claimedAt: Date;
}

/** What the calls of a run ask for. @throws DelegationRefused `not_sendable` */
export const askFor = (calls: readonly Call[], giver: Giver, { tenant, runId, claimedAt }: GivingRun): Asked[] =>
  calls.map((call) => {
    const idOf = (nth?: number) => taskIdOf(tenant, giver.agentId, runId, call.place, nth);
    const requests = requestsOf(giver, call, claimedAt, idOf);
    for (const [nth, request] of requests.entries()) mustBeSendable(call, request, nth);
    return { call, requests };
  });

const mustBeSendable = ({ kind, place }: Call, request: TaskRequested, nth: number): void => {
  const flaw = unsendable(taskRequested, request);
  if (!flaw) return;
  throw new DelegationRefused('not_sendable', `Call ${place + 1}, ${kind}(), work ${nth + 1}: ${flaw}`);
};
