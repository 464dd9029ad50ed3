import { defaultPolicy, type Stickiness } from '@baton/routing';
import { describe, expect, it } from 'vitest';
import type { Conversation } from '../conversation.ts';
import { evolve } from '../evolve.ts';
import { agent, at, billing, factsWith, opened, people, triage } from '../scenario.fixture.ts';
import { ownerOnReopening } from './owner-on-reopening.ts';

const tech = agent('tech-agent');
const day = 86_400;

/** Triage had it first, then billing, then `last`, with whom it came to its end. */
const closed = (last: Conversation['owner']): Conversation => {
  const stints = [triage, billing].map(({ card }) => ({ agentId: card.agentId, kind: 'ai' as const, learned: 0 }));
  const conversation: Conversation = { ...opened(), owner: last, course: { ...opened().course, stints } };
  return evolve(conversation, { type: 'ConversationResolved', at: at(0) });
};
const withTech = closed({ agentId: 'tech-agent', kind: 'ai' });
const ownerAfter = (
  seconds: number,
  afterResolved: Stickiness['afterResolved'] = 'stay',
  agents = [triage, billing, tech, people],
  conversation = withTech,
) => {
  const stickiness = { ...defaultPolicy.stickiness, afterResolved };
  const facts = factsWith(agents, { policy: { ...defaultPolicy, stickiness } });
  return ownerOnReopening(conversation, facts, at(seconds)).agentId;
};

describe('a conversation that goes on after its end', () => {
  it('stays with whoever had it last, for a day', () => {
    expect(ownerAfter(day)).toBe('tech-agent');
    expect(ownerAfter(day + 1)).toBe('triage-agent');
  });

  it('begins anew where its channel begins', () => {
    const policy = { ...defaultPolicy, entryAgents: { chat: 'billing-agent' } };
    const owner = ownerOnReopening(withTech, factsWith([triage, billing, people], { policy }), at(1));
    expect(owner).toEqual({ agentId: 'billing-agent', kind: 'ai' });
  });

  it('goes back to who had it before, or begins anew, where the policy says so', () => {
    expect(ownerAfter(1, 'return')).toBe('billing-agent');
    expect(ownerAfter(1, 'retriage')).toBe('triage-agent');
  });

  it('begins anew after a day whatever the policy says', () => {
    expect(ownerAfter(day + 1, 'return')).toBe('triage-agent');
  });

  it.each([
    ['does not live', [triage, billing, { ...tech, live: false }, people], withTech],
    ['has no card any more', [triage, billing, people], withTech],
    ['was a person', [triage, billing, tech, people], closed({ agentId: 'human-queue', kind: 'human' })],
  ])('begins anew where the last one %s', (_, agents, conversation) => {
    expect(ownerAfter(1, 'stay', agents, conversation)).toBe('triage-agent');
  });
});
