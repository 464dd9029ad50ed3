import type { Usage } from '@baton/contracts';
import type { Delegator } from '../delegation/delegator.ts';
import type { Call } from '../domain/run.ts';
import { counting } from '../model/spending.ts';

/** How a run ended, and what it took: with its value, or at calls that have to wait. */
export type Replayed<T> = { readonly usage: Usage } & ({ readonly value: T } | { readonly calls: readonly Call[] });

/** Runs code that may give work out, from its beginning to its end or to the first call without results; there it is dropped. */
export const replayed = <T>(
  delegator: Delegator,
  work: () => Promise<T>,
  until: Promise<never>,
): Promise<Replayed<T>> =>
  counting(async (spent) => {
    const ended = (async () => ({ value: await work() }))();
    const ran = await Promise.race([ended, delegator.suspended, until]);
    const calls = delegator.unanswered();
    // What the code does not wait for is waited for all the same: somebody works on it.
    return ran && calls.length === 0 ? { ...ran, usage: spent() } : { calls, usage: spent() };
  });
