import { expect, it, vi } from 'vitest';
import { firstFound, simulation } from '../seeds/run-seed.fixture.ts';

vi.mock('../../../services/router/src/domain/decisions/fence.ts', async (original) => ({
  ...(await original<object>()),
  standingOf: () => 'owner',
}));

const run = simulation();

it('finds a fence that lets everybody speak', async () => {
  expect(await firstFound(run, 60)).not.toEqual([]);
});
