import type { Said, Verdict } from '@baton/classifier';
import { verdictOf } from '@baton/classifier';
import type { ContextPackage, HandoffRequested } from '@baton/contracts';
import { defaultPolicy, type Policy } from '@baton/routing';
import { describe, expect, it } from 'vitest';
import { nextDeadline } from '../conversation.ts';
import { decideClassified } from '../decisions/classified.decision.ts';
import { decideDeadline } from '../decisions/deadline.decision.ts';
import { decideHandoffRequested } from '../decisions/handoff-requested.decision.ts';
import { decideMessageReceived } from '../decisions/message-received.decision.ts';
import type { HandoffFacts } from '../facts.ts';
import {
  after,
  agent,
  at,
  billing,
  factsWith,
  message,
  only,
  opened,
  people,
  request,
  triage,
  turn,
  typesOf,
} from '../scenario.fixture.ts';

const tech = agent('tech-agent', {
  intents: [{ name: 'tech.slow', examples: [] }],
  names: { en: 'our technician', de: 'unsere Technik' },
});
const everybody = [triage, billing, tech, people];

const guess = (label: string, confidence: number, by = 'trained', also: Said['also'] = []): Said => ({
  by,
  label,
  confidence,
  also,
  ms: 1,
});
const certain = guess('billing.double_charge', 0.9);
const doubtful = guess('billing.double_charge', 0.5, 'trained', [{ label: 'tech.slow', confidence: 0.3 }]);
const clueless = guess('billing.double_charge', 0.1);

/** Every text is about this. */
const heard: string[] = [];
const facts = (said: Said, hasMore = false, overrides: Partial<HandoffFacts> = {}): HandoffFacts =>
  factsWith(everybody, {
    transcript: { turns: [turn('m-1', 'I was charged twice')], total: 1 },
    classifying: {
      hasMore,
      why: (text) => (text.includes('twice') ? ['twice'] : []),
      atOnce: (text, thresholds) => {
        heard.push(text);
        return verdictOf([said], thresholds);
      },
    },
    ...overrides,
  });

const wish = (overrides: Partial<HandoffRequested> = {}) =>
  request({ from: { agentId: 'platform' }, epoch: undefined, to: undefined, ...overrides });
const wished = (
  said: Said,
  hasMore = false,
  overrides: Partial<HandoffRequested> = {},
  known = facts(said, hasMore),
) => {
  const conversation = opened(everybody);
  const events = decideHandoffRequested(conversation, wish(overrides), 'e-1', known, at(1));
  return { events, state: after(conversation, events) };
};
const verdict = (...said: readonly Said[]): Verdict => verdictOf(said, defaultPolicy.classifier);
const supplied: ContextPackage = wish().package;

describe('a request that names nobody', () => {
  it("goes by the customer's words, where these are clear", () => {
    const { events } = wished(certain);
    expect(only(events, 'OfferMade').attempt.target.agentId).toBe('billing-agent');
    expect(only(events, 'RouteDecided').madeFrom.question.guess).toEqual({
      intent: 'billing.double_charge',
      confidence: 0.9,
      by: 'trained',
    });
    expect(heard.at(-1)).toBe('I was charged twice');
  });

  it('says which of the words counted, where it went by them', () => {
    expect(only(wished(certain).events, 'RouteDecided').classifier).toMatchObject({
      by: 'trained',
      because: ['twice'],
    });
    const worded = wished(guess('billing.double_charge', 0.9, 'phrases'));
    expect(only(worded.events, 'RouteDecided').classifier).not.toHaveProperty('because');
  });

  it.each<readonly [string, Partial<HandoffRequested>, string]>([
    ['a target is named', { to: { intent: 'tech.slow' } }, 'tech-agent'],
    ['the package has an intent', { package: { ...supplied, intent: 'tech.slow' } }, 'tech-agent'],
    ['a person is asked for', { reason: { trigger: 'person_requested', detail: '', by: 'platform' } }, 'human-queue'],
    [
      'it is more than an AI should answer',
      { reason: { trigger: 'high_stakes', detail: '', by: 'platform' } },
      'human-queue',
    ],
  ])('is not looked at where %s', (_, overrides, target) => {
    const { events } = wished(certain, true, overrides);
    expect(typesOf(events)).not.toContain('WordsClassified');
    expect(only(events, 'OfferMade').attempt.target.agentId).toBe(target);
  });

  it('goes to a person where nothing can be said of the words, or nobody has learnt it yet', () => {
    expect(only(wished(clueless).events, 'OfferMade').attempt.target.agentId).toBe('human-queue');
    const untaught = wished(certain, false, {}, facts(certain, false, { classifying: undefined }));
    expect(only(untaught.events, 'OfferMade').attempt.target.agentId).toBe('human-queue');
  });

  it("is decided by its tenant's thresholds", () => {
    const policy: Policy = { ...defaultPolicy, tenants: { default: { sure: 0.95, ask: 0.92 } } };
    const { events } = wished(certain, false, {}, facts(certain, false, { policy }));
    expect(only(events, 'OfferMade').attempt.target.agentId).toBe('human-queue');
    expect(typesOf(wished(certain, true, {}, facts(certain, true, { policy })).events)).toContain('OpinionsWanted');
  });

  it('goes by all that nobody has answered', () => {
    const conversation = opened(everybody);
    const second = after(
      conversation,
      decideMessageReceived(conversation, message('m-2'), 'default', factsWith(everybody), at(1)),
    );
    const turns = [turn('m-0', 'long ago'), turn('m-1', 'Hello'), turn('m-2', 'My line is slow')];
    decideHandoffRequested(second, wish(), 'e-1', facts(certain, false, { transcript: { turns, total: 3 } }), at(2));
    expect(heard.at(-1)).toBe('Hello\nMy line is slow');
  });
});

describe('others who take their time', () => {
  const { events, state } = wished(doubtful, true);
  const until = at(1 + 5);
  const asked = { handoffId: 'h-1', until };
  const settled = (word: Said, now = at(3)) =>
    decideClassified(state, asked, verdict(doubtful, word), supplied, facts(doubtful, true), now);

  it('are asked where there are doubts, and nobody is offered it meanwhile', () => {
    expect(typesOf(events)).toEqual(['HandoffOpened', 'OpinionsWanted']);
    expect(only(events, 'OpinionsWanted')).toMatchObject({ messageIds: ['m-1'], until });
    expect(nextDeadline(state)).toEqual(until);
  });

  it('are not asked where there are none', () => {
    expect(typesOf(wished(certain, true).events)).not.toContain('OpinionsWanted');
  });

  it('decide whom it goes to', () => {
    const offer = only(settled(guess('tech.slow', 0.8, 'model')), 'OfferMade');
    expect(offer.attempt).toMatchObject({ target: { agentId: 'tech-agent' }, number: 1 });
  });

  it('are not listened to when it is too late, or about something else', () => {
    const moved = after(state, settled(guess('tech.slow', 0.8, 'model')));
    const word = verdict(doubtful, guess('billing.double_charge', 0.9, 'model'));
    expect(decideClassified(moved, asked, word, supplied, facts(doubtful), at(4))).toEqual([]);
    expect(decideClassified(state, { ...asked, until: at(9) }, word, supplied, facts(doubtful), at(4))).toEqual([]);
    expect(decideClassified(state, { ...asked, handoffId: 'h-0' }, word, supplied, facts(doubtful), at(4))).toEqual([]);
  });

  it('leave it to what was said at once when they say nothing in time', () => {
    expect(decideDeadline(state, supplied, facts(doubtful), at(5))).toEqual([]);
    expect(typesOf(decideDeadline(state, supplied, facts(doubtful), until))).toEqual([
      'WordsClassified',
      'RouteDecided',
      'CustomerAsked',
      'NoticeGiven',
    ]);
    const lost = wished(clueless, true).state;
    expect(only(decideDeadline(lost, supplied, facts(clueless), until), 'OfferMade').attempt.target.agentId).toBe(
      'human-queue',
    );
  });

  it('give AIs their whole time still', () => {
    const offer = only(settled(guess('tech.slow', 0.8, 'model'), at(60)), 'OfferMade');
    expect(offer.attempt.deadline).toEqual(at(75));
  });

  it('give way to a customer who asks for a person', () => {
    const events = decideMessageReceived(
      state,
      message('m-2', { text: 'I want a human' }),
      'default',
      facts(doubtful, true),
      at(2),
    );
    expect(only(events, 'HandoffEnded')).toMatchObject({ handoffId: 'h-1', reason: 'superseded' });
    expect(only(events, 'OfferMade').attempt.target.agentId).toBe('human-queue');
  });
});

describe('a customer who is asked what they mean', () => {
  const { events, state } = wished(doubtful);
  const answer = (said: Said, now = at(30)) =>
    decideMessageReceived(
      state,
      message('m-2', { text: 'the money, please' }),
      'default',
      facts(said, false, { supplied }),
      now,
    );

  it('is asked in words they understand, and nobody is offered it', () => {
    expect(typesOf(events)).toEqual([
      'HandoffOpened',
      'WordsClassified',
      'RouteDecided',
      'CustomerAsked',
      'NoticeGiven',
    ]);
    expect(only(events, 'RouteDecided').decision).toMatchObject({ outcome: 'ask', rule: 'unclear', targets: [] });
    const { text, inReplyTo } = only(events, 'NoticeGiven');
    expect(text).toContain('our billing specialist or our technician?');
    expect(inReplyTo).toBe('m-1');
  });

  it('is asked in their language', () => {
    const conversation = { ...opened(everybody), language: 'de-AT' };
    const german = decideHandoffRequested(conversation, wish(), 'e-1', facts(doubtful), at(1));
    expect(only(german, 'NoticeGiven').text).toContain('unsere Technik?');
  });

  it('is listened to: what they say then, with what they wrote before, decides', () => {
    const events = answer(certain);
    expect(heard.at(-1)).toBe('I was charged twice\nthe money, please');
    expect(only(events, 'OfferMade').attempt).toMatchObject({ target: { agentId: 'billing-agent' }, deadline: at(45) });
    expect(typesOf(events)).not.toContain('MessageDelivered');
  });

  it('is not asked twice: then a person finds out', () => {
    const events = answer(doubtful);
    expect(typesOf(events)).not.toContain('CustomerAsked');
    expect(only(events, 'OfferMade').attempt.target.agentId).toBe('human-queue');
  });

  it('who does not answer gets a person', () => {
    expect(nextDeadline(state)).toEqual(at(301));
    expect(decideDeadline(state, supplied, facts(doubtful), at(300))).toEqual([]);
    const late = decideDeadline(state, supplied, facts(doubtful), at(301));
    expect(only(late, 'OfferMade').attempt.target.agentId).toBe('human-queue');
    expect(nextDeadline(after(state, late))).toEqual(at(301 + 1_800));
  });

  it('may have others asked about the answer, too', () => {
    const events = decideMessageReceived(
      state,
      message('m-2', { text: 'hm' }),
      'default',
      facts(doubtful, true, { supplied }),
      at(30),
    );
    expect(only(events, 'OpinionsWanted').messageIds).toEqual(['m-1', 'm-2']);
  });
});
