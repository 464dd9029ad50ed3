import { expect, it, vi } from 'vitest';
import { Presence } from '../../../libs/agent-kit/src/presence/presence.ts';
import { firstFound, simulation } from '../seeds/run-seed.fixture.ts';

vi.mock('../../../services/router/src/domain/decisions/fence.ts', async (original) => ({
  ...(await original<object>()),
  hasHeard: () => false,
}));

const run = simulation();
const CARD_LATE_MS = 10_000;

it('finds a router that loses the answer of whom it has asked, if the card comes later', {
  timeout: 600_000,
}, async () => {
  announceLate();
  expect(await firstFound(run, { first: 60, last: 300 }, /unknown_agent/)).not.toEqual([]);
});

/** Agents read and answer before anybody has their card. */
function announceLate(): void {
  const presence = Presence.prototype as unknown as { announced: boolean; beat(): Promise<void> };
  const { beat } = presence;
  vi.spyOn(presence, 'beat').mockImplementation(async function (this: typeof presence) {
    if (!this.announced) await new Promise((resolve) => void setTimeout(resolve, CARD_LATE_MS));
    await beat.call(this);
  });
}
