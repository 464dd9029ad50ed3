import { contracts } from '@baton/contracts';
import { describe, expect, it } from 'vitest';
import { announce } from './announce.ts';
import { active, ada, at, claimed, claimOf, queued } from './item.fixture.ts';

describe('what the desk makes known', () => {
  it('with the first claim is the bid, with a read-back from what it stored', () => {
    const bid = announce(claimed, { type: 'Claimed', claim: claimOf(ada, at(1)), bidId: 'bid-1' }, at(1));
    expect(bid).toMatchObject({
      id: 'bid-1',
      data: {
        handoffId: 'h-1',
        attemptId: 'a-1',
        epoch: 2,
        by: { agentId: 'human-queue', operator: ada },
        readback: {
          summary: 'Customer C-1, in de-AT: Decide on the refund; unanswered: 1',
          firstStep: 'Look at the invoice',
        },
      },
    });
  });

  it('with a later claim is nothing', () => {
    expect(announce(active, { type: 'Claimed', claim: claimOf(ada, at(1)) }, at(1))).toBeUndefined();
    expect(announce(queued, { type: 'ItemClosed', as: 'withdrawn' }, at(1))).toBeUndefined();
  });

  it('of the desk’s own words names no operator', () => {
    const words = announce(active, { type: 'Said', messageId: 'w-1', text: 'Somebody else will come.' }, at(1));
    expect(words).toMatchObject({ id: 'w-1', data: { proactive: true, language: 'de-AT' } });
    expect(words?.data).not.toHaveProperty('operator', expect.anything());
  });

  it('with a hand-back is what was known, settled, promised and forbidden', () => {
    const returns = {
      settled: ['refund'],
      promised: ['money in 5 days'],
      forbidden: ['a second refund'],
      decision: 'refund',
    };
    const event = {
      type: 'ReturnRequested',
      handoffId: 'h-2',
      operator: ada,
      to: {},
      returns,
      summary: 's',
      task: 't',
    } as const;
    const handBack = announce(active, event, at(1));
    const known = { ...active, package: { ...active.package, intent: 'billing.payment' } };
    const intents = [{}, { intent: 'billing.refund' }].map((to) => announce(known, { ...event, to }, at(1))?.data);
    expect(intents).toMatchObject([
      { package: { intent: 'billing.payment' } },
      { to: { intent: 'billing.refund' }, package: { intent: 'billing.refund' } },
    ]);
    expect(contracts).toContain(handBack?.contract);
    expect(handBack?.data).toMatchObject({
      handoffId: 'h-2',
      epoch: 2,
      reason: { trigger: 'returned' },
      package: {
        returns,
        facts: [{ name: 'invoice.number' }],
        promises: ['an answer today', 'money in 5 days'],
        constraints: ['a second refund'],
      },
    });
  });
});
