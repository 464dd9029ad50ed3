import type { HandoffAccepted, HandoffEnded, Inbox } from '@baton/contracts';
import { describe, expect, it } from 'vitest';
import { active, ada, after, at, claimed, claimOf, delivery, queued } from '../item.fixture.ts';
import type { Item } from '../item.ts';
import { decideEnded, decideLifecycle, decideRefused } from './ended.decision.ts';
import { decideAccepted } from './grant.decision.ts';
import { decideMessage } from './message.decision.ts';

const said = { messageId: 'm-2', from: 'customer', text: 'Hello?', at: at(1).toISOString() };
const accepted = (more: Partial<Inbox<HandoffAccepted>> = {}): Inbox<HandoffAccepted> => ({
  handoffId: 'h-1',
  attemptId: 'a-1',
  conversationId: 'c-1',
  by: { agentId: 'human-queue', operator: ada },
  epoch: 2,
  readback: { summary: 's', firstStep: 'f', reliesOn: [] },
  acceptedAt: at(1).toISOString(),
  delivery: delivery({ mode: 'owner' }),
  ...more,
});
const ended = (more: Partial<HandoffEnded>): HandoffEnded => ({
  handoffId: 'h-1',
  conversationId: 'c-1',
  outcome: 'failed',
  attempts: 1,
  durationMs: 1,
  endedAt: at(1).toISOString(),
  ...more,
});
const promised = after(queued, { type: 'ChoiceMade', choice: 'callback' });
const returning: Item = { ...active, status: 'returning', returnId: 'h-2' };

describe('the grant', () => {
  it('makes the item active, with what was said since the offer', () => {
    const item = after(
      claimed,
      ...decideAccepted(claimed, accepted(), [said, { ...said, from: 'billing-agent', messageId: 'm-3' }], 'w-1'),
    );
    expect(item).toMatchObject({ status: 'active', ownership: 'granted', pending: ['m-1', 'm-2'] });
  });

  it('that finds nobody at the item any more tells the customer so', () => {
    const left = after(claimed, { type: 'Released', because: 'lease_lost' });
    expect(decideAccepted(left, accepted(), [], 'w-1')).toMatchObject([
      { type: 'Granted' },
      { type: 'Said', language: 'de' },
    ]);
  });

  it('of another attempt is none', () => {
    expect(decideAccepted(claimed, accepted({ attemptId: 'a-0' }), [], 'w-1')).toEqual([]);
  });

  it('of its own hand-back to somebody else closes the item', () => {
    const taken = accepted({ handoffId: 'h-2', delivery: delivery({ mode: 'info' }) });
    expect(decideAccepted(returning, taken, [], 'w-1')).toEqual([{ type: 'ItemClosed', as: 'handed_back' }]);
    expect(decideAccepted(active, taken, [], 'w-1')).toEqual([]);
  });
});

describe('the end of a handoff', () => {
  it.each<[what: string, item: Item, end: Partial<HandoffEnded>, becomes: Item['status']]>([
    ['withdrawn by its sender closes the item', queued, { outcome: 'withdrawn', reason: 'sender' }, 'withdrawn'],
    ['superseded closes the item', queued, { reason: 'superseded' }, 'withdrawn'],
    ['expired leaves it missed', queued, { reason: 'expired' }, 'missed'],
    ['expired over a bid leaves it missed', claimed, { reason: 'expired' }, 'missed'],
    ['expired leaves a call that was promised owed', promised, { reason: 'expired' }, 'owed'],
    ['taken by somebody else closes it', queued, { outcome: 'accepted', attemptId: 'a-0' }, 'withdrawn'],
    ['taken by the desk waits for the grant', claimed, { outcome: 'accepted', attemptId: 'a-1' }, 'claimed'],
    ['of another one is not its own', queued, { handoffId: 'h-0' }, 'queued'],
    ['after the grant changes nothing', active, {}, 'active'],
    ['of its hand-back, taken, closes it', returning, { handoffId: 'h-2', outcome: 'accepted' }, 'handed_back'],
    ['of its hand-back, refused, leaves the floor', returning, { handoffId: 'h-2' }, 'active'],
  ])('%s', (_, item, end, becomes) => {
    expect(after(item, ...decideEnded(item, ended(end))).status).toBe(becomes);
  });
});

describe('a message of the customer', () => {
  const message = {
    conversationId: 'c-1',
    messageId: 'm-2',
    customer: { id: 'C-1' },
    channel: 'chat',
    text: 'One more thing',
    sentAt: at(9).toISOString(),
    delivery: delivery({ mode: 'owner', epoch: 5 }),
  };

  it('opens again what was resolved, for the operator who still holds it', () => {
    const resolved = after(active, { type: 'ItemClosed', as: 'resolved' });
    const item = after(resolved, ...decideMessage(resolved, message));
    expect(item).toMatchObject({ status: 'active', epoch: 5, pending: ['m-1', 'm-2'], claim: claimOf(ada, at(0)) });
  });

  it('that is known adds nothing', () => {
    expect(decideMessage(active, { ...message, messageId: 'm-1' })).toEqual([]);
  });
});

describe('a refusal of the router', () => {
  const refused = (ceId: string) => ({ conversationId: 'c-1', ceId, code: 'invalid' as const, detail: 'no' });

  it('of the bid means that it came too late', () => {
    expect(decideRefused(claimed, refused('bid-1'))).toEqual([{ type: 'ItemClosed', as: 'missed' }]);
    expect(decideRefused(after(claimed, { type: 'ChoiceMade', choice: 'message' }), refused('bid-1'))).toEqual([
      { type: 'ItemClosed', as: 'owed' },
    ]);
    expect(decideRefused(active, refused('bid-1'))).toEqual([]);
  });

  it('of the last words brings the item back', () => {
    const resolved = after(
      active,
      { type: 'Said', messageId: 'w-1', text: 'Bye', operator: ada, resolves: true },
      { type: 'ItemClosed', as: 'resolved' },
    );
    expect(after(resolved, ...decideRefused(resolved, refused('w-1'))).status).toBe('active');
    expect(decideRefused(resolved, refused('w-0'))).toEqual([]);
  });
});

describe('the conversation', () => {
  const life = { conversationId: 'c-1', epoch: 3, at: at(1).toISOString() };
  const owner = (agentId: string) => ({
    ...life,
    state: 'owner_changed' as const,
    owner: { agentId, kind: 'ai' as const },
  });

  it('resolved closes the item', () => {
    expect(decideLifecycle(active, { ...life, state: 'resolved' }, 'human-queue')).toEqual([
      { type: 'ItemClosed', as: 'resolved' },
    ]);
  });

  it('taken by somebody else closes it, handed back if that was asked for', () => {
    expect(decideLifecycle(active, owner('triage-agent'), 'human-queue')).toEqual([
      { type: 'ItemClosed', as: 'withdrawn' },
    ]);
    expect(decideLifecycle(returning, owner('billing-agent'), 'human-queue')).toEqual([
      { type: 'ItemClosed', as: 'handed_back' },
    ]);
    expect(decideLifecycle(active, owner('human-queue'), 'human-queue')).toEqual([]);
    expect(decideLifecycle(queued, owner('triage-agent'), 'human-queue')).toEqual([]);
  });
});
