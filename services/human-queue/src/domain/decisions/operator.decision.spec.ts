import { describe, expect, it } from 'vitest';
import { active, ada, after, at, ben, claimed, claimOf, queued } from '../item.fixture.ts';
import type { Item } from '../item.ts';
import type { ItemEvent, ReturnTarget } from '../item-event.ts';
import { decideClaim } from './claim.decision.ts';
import { decideHandBack } from './hand-back.decision.ts';
import { decideSuperseded } from './offer.decision.ts';
import { decideKept } from './promise.decision.ts';
import { decideLease, decideRelease } from './release.decision.ts';
import { decideReply } from './reply.decision.ts';
import { decideResolve } from './resolve.decision.ts';

const refusedWith = (code: string) => expect.objectContaining({ code });
const words = { messageId: 'w-1', text: 'Hello' };
const back = { handoffId: 'h-2', to: {}, returns: { settled: [], promised: [], forbidden: [] } };
const closed: Item = after(active, { type: 'ItemClosed', as: 'resolved' });

describe('a claim', () => {
  it('of an offer is its acceptance', () => {
    const claim = claimOf(ada, at(1));
    expect(decideClaim(queued, claim, 'bid-1')).toEqual([{ type: 'Claimed', claim, bidId: 'bid-1' }]);
    expect(claimed.status).toBe('claimed');
    expect(active.status).toBe('active');
  });

  it.each([ada, ben])('of what is held is refused, to $displayName as well', (operator) => {
    const late = () => decideClaim(active, claimOf(operator, at(2)), 'bid-2');
    expect(late).toThrow(
      expect.objectContaining({ code: 'already_claimed', more: { heldBy: ada, since: at(0).toISOString() } }),
    );
  });

  it('of what a lease no longer holds moves it, without another bid', () => {
    const claim = claimOf(ben, at(120));
    expect(decideClaim(active, claim, 'bid-2')).toEqual([{ type: 'Claimed', claim }]);
    expect(after(active, { type: 'Claimed', claim })).toMatchObject({ epoch: 2, status: 'active', bidId: 'bid-1' });
  });

  it('of an offer that has expired, or of what is over, is refused', () => {
    expect(() => decideClaim(queued, claimOf(ada, at(300)), 'bid-1')).toThrow(refusedWith('offer_expired'));
    expect(() => decideClaim(closed, claimOf(ada, at(1)), 'bid-1')).toThrow(refusedWith('item_closed'));
  });
});

describe('only who holds an item', () => {
  it.each<[what: string, decide: (item: Item, operator: typeof ada, now: Date) => readonly ItemEvent[]]>([
    ['answers', (item, operator, now) => decideReply(item, words, operator, now)],
    ['resolves', (item, operator, now) => decideResolve(item, words, operator, now)],
    ['hands back', (item, operator, now) => decideHandBack(item, back, operator, now)],
    ['puts back', (item, operator, now) => decideRelease(item, operator, 'w-1', now)],
  ])('%s', (_, decide) => {
    expect(decide(active, ada, at(1))).not.toEqual([]);
    expect(() => decide(active, ben, at(1))).toThrow(refusedWith('not_held'));
    expect(() => decide(active, ada, at(120))).toThrow(refusedWith('not_held'));
    expect(() => decide(queued, ada, at(1))).toThrow(refusedWith('not_held'));
    expect(() => decide(closed, ada, at(1))).toThrow(refusedWith('item_closed'));
  });
});

describe('a promise nobody came to keep in time', () => {
  const owed: Item = after(queued, { type: 'ChoiceMade', choice: 'callback' }, { type: 'ItemClosed', as: 'owed' });

  it('is kept once', () => {
    expect(after(owed, ...decideKept(owed)).status).toBe('kept');
    expect(() => decideKept(after(owed, ...decideKept(owed)))).toThrow(refusedWith('not_owed'));
  });

  it('is none while the customer still waits, and over when they ask for a person again', () => {
    expect(() => decideKept(queued)).toThrow(refusedWith('not_owed'));
    expect(decideSuperseded(owed)).toEqual([{ type: 'ItemClosed', as: 'withdrawn' }]);
  });
});

describe('an operator’s words', () => {
  it('answer all that is unanswered, by its last message', () => {
    const asked = after(active, {
      type: 'MessageHeard',
      epoch: 2,
      turn: { messageId: 'm-2', from: 'customer', text: 'And?', at: at(1).toISOString() },
    });
    const [said] = decideReply(asked, words, ada, at(2));
    expect(said).toMatchObject({ inReplyTo: 'm-2', operator: ada });
    expect(after(asked, said as ItemEvent).pending).toEqual([]);
  });

  it('may be said before the grant: the router keeps them for it', () => {
    expect(decideReply(claimed, words, ada, at(1))).toHaveLength(1);
  });
});

describe('handing back', () => {
  it('waits for the grant', () => {
    expect(() => decideHandBack(claimed, back, ada, at(1))).toThrow(refusedWith('not_granted'));
  });

  it('goes to whom the operator names, or to whoever covers what they say is wanted, else to the assistant before, where that is known', () => {
    const to = (item: Item, target: ReturnTarget = {}) =>
      decideHandBack(item, { ...back, to: target }, ada, at(1)).map((event) => 'to' in event && event.to);
    expect(to(active, { agentId: 'tech-agent' })).toEqual([{ agentId: 'tech-agent' }]);
    expect(to(active, { intent: 'tech.slow' })).toEqual([{ intent: 'tech.slow' }]);
    expect(to(active)).toEqual([{ agentId: 'billing-agent' }]);
    expect(to({ ...active, from: 'platform' })).toEqual([{}]);
  });

  it('is done once, and leaves the floor until somebody takes it', () => {
    const returning = after(active, ...decideHandBack(active, back, ada, at(1)));
    expect(returning.status).toBe('returning');
    expect(() => decideHandBack(returning, back, ada, at(2))).toThrow(refusedWith('returning'));
    expect(() => decideResolve(returning, words, ada, at(2))).toThrow(refusedWith('returning'));
    expect(decideReply(returning, words, ada, at(2))).toHaveLength(1);
    expect(after(returning, { type: 'ReturnFailed' }).status).toBe('active');
  });
});

describe('a lease', () => {
  it('that holds changes nothing, and one that is lost puts the item back and tells the customer in their language', () => {
    expect(decideLease(active, 'w-1', at(119))).toEqual([]);
    const events = decideLease(active, 'w-1', at(120));
    expect(events).toMatchObject([
      { type: 'Released', because: 'lease_lost' },
      { type: 'Said', language: 'de' },
    ]);
    expect(after(active, ...events)).toMatchObject({ status: 'queued', pending: ['m-1'], claim: undefined });
  });

  it('that is lost before the grant is no news to the customer', () => {
    expect(decideLease(claimed, 'w-1', at(120))).toEqual([{ type: 'Released', because: 'lease_lost' }]);
  });

  it('of what is over, or held by nobody, is none', () => {
    expect(decideLease(closed, 'w-1', at(500))).toEqual([]);
    expect(decideLease(queued, 'w-1', at(500))).toEqual([]);
  });
});
