import { expect, it, vi } from 'vitest';
import { firstFound, simulation } from '../seeds/run-seed.fixture.ts';

vi.mock('../../../services/router/src/domain/decisions/fence.ts', async (original) => ({
  ...(await original<object>()),
  standingOf: () => 'owner',
}));

const run = simulation();

it('finds a fence that lets everybody speak', { timeout: 600_000 }, async () => {
  expect(await firstFound(run, 200, /only the owner speaks/)).not.toEqual([]);
});
