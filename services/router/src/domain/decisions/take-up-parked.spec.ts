import type { ParkedTopic } from '@baton/contracts';
import { describe, expect, it } from 'vitest';
import type { Conversation } from '../conversation.ts';
import type { ConversationEvent } from '../conversation-event.ts';
import { after, agent, at, billing, factsWith, only, opened, people, request, triage } from '../scenario.fixture.ts';
import { decideHandoffAccepted } from './handoff-accepted.decision.ts';
import { decideHandoffRequested } from './handoff-requested.decision.ts';
import { decideReply } from './reply.decision.ts';

const slow: ParkedTopic = { intent: 'tech.slow', detail: 'My wifi is slow.' };
const tech = agent('tech-agent', { intents: [{ name: 'tech.slow', examples: [] }] });
const everyone = [triage, billing, tech, people];

const claim = (conversation: Conversation) => {
  const { handoffId = '', attempt } = conversation.handoff ?? {};
  const { attemptId = '', epoch = 0, target } = attempt ?? {};
  const by = { agentId: target?.agentId ?? '' };
  const readback = { summary: 'Understood.', firstStep: 'Look.', reliesOn: [] };
  const acceptedAt = at(2).toISOString();
  const reply = { text: 'Twice, indeed.', language: 'en', inReplyTo: 'm-1' };
  return {
    handoffId,
    attemptId,
    conversationId: 'c-1',
    by,
    epoch,
    readback,
    acceptedAt,
    ...(epoch === 2 && { reply }),
  };
};

/** Triage hands billing the first of two topics. */
const begun = (parked: ParkedTopic[], agents = everyone) => {
  const { package: supplied, ...asked } = request();
  const facts = factsWith(agents);
  const requested = decideHandoffRequested(
    opened(agents),
    { ...asked, package: { ...supplied, parked } },
    'e-1',
    facts,
    at(1),
  );
  const offered = after(opened(agents), requested);
  const accepted = decideHandoffAccepted(offered, claim(offered), 'e-2', supplied, facts, at(2));
  return { offer: only(requested, 'OfferMade'), accepted, owned: after(offered, accepted) };
};

/** Billing is done with the first. */
const done = (conversation: Conversation, agents = everyone): readonly ConversationEvent[] => {
  const reply = { conversationId: 'c-1', epoch: 2, agentId: 'billing-agent', text: 'Bye.', proactive: true as const };
  return decideReply(conversation, { ...reply, resolves: true }, 'e-3', factsWith(agents), at(3));
};

describe('the second of two topics', () => {
  it('is in the package, and the customer is told in the same notice that it is not forgotten', () => {
    const { offer, accepted } = begun([slow]);
    expect(offer.package.parked).toEqual([slow]);
    expect(only(accepted, 'NoticeGiven').text).toMatch(/billing specialist.*What else you asked about is noted/);
    expect(only(begun([]).accepted, 'NoticeGiven').text).not.toContain('noted');
  });

  it('is told of once', () => {
    const { owned } = begun([slow]);
    const again = request({ handoffId: 'h-2', epoch: 2, from: owned.owner, to: { agentId: 'triage-agent' } });
    const contents = { ...again.package, parked: [slow], intent: 'other' };
    const state = after(
      owned,
      decideHandoffRequested(owned, { ...again, package: contents }, 'e-4', factsWith(everyone), at(4)),
    );
    const accepted = decideHandoffAccepted(state, claim(state), 'e-5', contents, factsWith(everyone), at(5));
    expect(only(accepted, 'NoticeGiven').text).not.toContain('noted');
  });

  it('is handed to whoever covers it instead of an end, as soon as the first is done', () => {
    const { owned } = begun([slow]);
    const events = done(owned);
    expect(events.map(({ type }) => type)).not.toContain('ConversationResolved');
    expect(only(events, 'OfferMade').attempt.target.agentId).toBe('tech-agent');
    const offered = after(owned, events);
    const closed = after(
      offered,
      decideHandoffAccepted(offered, claim(offered), 'e-4', undefined, factsWith(everyone), at(4)),
    );
    expect(closed).toMatchObject({ owner: { agentId: 'tech-agent' }, parked: [] });
  });

  it('goes to a person where whoever covers it lacks a fact: nobody is there to ask for it', () => {
    const picky = agent('tech-agent', { intents: tech.card.intents, needs: { facts: ['line.number'] } });
    const agents = [triage, billing, picky, people];
    const events = done(begun([slow], agents).owned, agents);
    expect(only(events, 'OfferMade').attempt.target.agentId).toBe('human-queue');
  });

  it('stays parked where nobody can take it, not even a person, and the customer is told', () => {
    const agents = [triage, billing];
    const { owned } = begun([slow], agents);
    const events = done(owned, agents);
    expect(only(events, 'NoticeGiven').text).toContain('nobody can take this up');
    expect(after(owned, events)).toMatchObject({ status: 'open', parked: [slow] });
  });

  it('is one of ten at most', () => {
    const many = Array.from({ length: 8 }, (_, n) => ({ ...slow, intent: `tech.${n}` }));
    const { owned } = begun(many);
    const more = many.map(({ intent, detail }) => ({ intent: `more.${intent}`, detail }));
    const again = request({ handoffId: 'h-2', epoch: 2, from: owned.owner, to: { agentId: 'triage-agent' } });
    const contents = { ...again.package, parked: more };
    const events = decideHandoffRequested(owned, { ...again, package: contents }, 'e-4', factsWith(everyone), at(4));
    expect(after(owned, events).parked).toHaveLength(10);
  });
});
