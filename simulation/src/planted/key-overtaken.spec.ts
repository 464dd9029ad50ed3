import type { Envelope } from '@baton/contracts';
import { expect, it, vi } from 'vitest';
import { type Arrival, InboxStore } from '../../../libs/messaging/src/inbox/inbox.store.ts';
import { Bugs } from '../database/bugs.ts';
import { firstFound, simulation } from '../seeds/run-seed.fixture.ts';
import { Saboteur } from '../world/saboteur.ts';

const run = simulation();

/** What the saboteur does, by name. */
type Acts = Record<'kill' | 'rebalance' | 'repeat' | 'bug', () => void>;

it('finds a key that is parked and overtaken', { timeout: 600_000 }, async () => {
  meetBugsInTheRouter();
  const claim = InboxStore.prototype.claimUnlessParked;
  vi.spyOn(InboxStore.prototype, 'claimUnlessParked').mockImplementation(async function (
    this: InboxStore,
    tx,
    arrivals,
  ) {
    const claims = await claim.call(this, tx, arrivals);
    for (const [n, { kind }] of claims.entries())
      if (kind === 'parked') claims[n] = await this.claim(tx, eventOf(arrivals[n]));
    return claims;
  });
  expect(await firstFound(run, { last: 200 }, /kept in the order|answers/)).not.toEqual([]);
});

/** Nothing else happens, and they are over before what they have parked is tried again: only then can it be overtaken. */
function meetBugsInTheRouter(): void {
  const acts = Saboteur.prototype as unknown as Acts;
  for (const act of ['kill', 'rebalance', 'repeat'] as const)
    vi.spyOn(acts, act).mockImplementation(function (this: Acts) {
      this.bug();
    });
  const { strike } = Bugs.prototype;
  vi.spyOn(Bugs.prototype, 'strike').mockImplementation(function (this: Bugs, _, conversationId, ms) {
    strike.call(this, 'router', conversationId, 1_000 + (ms % 1_500));
  });
}

const eventOf = (arrival?: Arrival): Envelope => arrival?.event ?? expect.fail('a claim of nothing');
