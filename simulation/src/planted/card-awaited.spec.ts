import { expect, it, vi } from 'vitest';
import { firstFound, simulation } from '../seeds/run-seed.fixture.ts';

vi.mock('../../../services/router/src/domain/decisions/fence.ts', async (original) => ({
  ...(await original<object>()),
  hasHeard: () => false,
}));

const run = simulation();

it('finds a router that loses the answer of whom it has asked, if the card comes later', {
  timeout: 600_000,
}, async () => {
  expect(await firstFound(run, 200, /unknown_agent/)).not.toEqual([]);
});
