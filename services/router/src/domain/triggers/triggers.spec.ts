import type { AgentCard, Signals } from '@baton/contracts';
import { defaultPolicy, defaultSwitches, type TriggerSwitches } from '@baton/routing';
import { type Concern, readSignals } from '@baton/signals';
import { describe, expect, it } from 'vitest';
import type { Conversation } from '../conversation.ts';
import { decideHandoffRequested } from '../decisions/handoff-requested.decision.ts';
import { decideMessageReceived } from '../decisions/message-received.decision.ts';
import { decideReply } from '../decisions/reply.decision.ts';
import type { HandoffFacts } from '../facts.ts';
import {
  after,
  agent,
  at,
  billing,
  everybody,
  factsWith,
  message,
  offered,
  only,
  opened,
  people,
  request,
  triage,
  turn,
  typesOf,
} from '../scenario.fixture.ts';

const policyWith = (triggers: Partial<TriggerSwitches>) => ({
  ...defaultPolicy,
  triggers: { ...defaultSwitches, ...triggers },
});
const write = (conversation: Conversation, text: string, facts: HandoffFacts, messageId = 'm-2') =>
  decideMessageReceived(conversation, message(messageId, { text }), 'default', facts, at(2));

describe('what is more than an AI should answer alone', () => {
  const threat: Concern = { feature: 'legal_threat', rule: 'legal_threat.en', size: 1 };
  const seeing = (found: readonly Concern[], triggers: Partial<TriggerSwitches> = {}, agents = everybody) =>
    factsWith(agents, { concernsIn: () => found, policy: policyWith(triggers) });

  it('goes to a person with how severe it is, and evidence that holds no words of the customer', () => {
    const events = write(opened(everybody), 'My lawyer will call you', seeing([threat]));
    const { reason, package: contents, to } = only(events, 'HandoffOpened');
    expect(to).toEqual({ kind: 'human' });
    expect(reason).toMatchObject({ trigger: 'high_stakes', by: 'router' });
    expect(reason.evidence).toBe('message=m-2 feature=legal_threat rule=legal_threat.en severity=watch size=1');
    expect(contents).toMatchObject({ severity: 'watch', sentiment: 'negative' });
    expect(only(events, 'OfferMade').attempt.target.kind).toBe('human');
  });

  it('is answered for its most pressing part', () => {
    const smoke: Concern = { feature: 'safety', rule: 'safety.en', size: 1 };
    const events = write(opened(everybody), 'text', seeing([threat, smoke]));
    expect(only(events, 'HandoffOpened').package.severity).toBe('urgent');
  });

  it('takes the place of an offer to an AI', () => {
    const facts = seeing([threat]);
    const events = write(offered(everybody, facts), 'text', facts);
    expect(only(events, 'HandoffEnded')).toMatchObject({ reason: 'superseded' });
  });

  it.each<readonly [string, Concern]>([
    ['one sign of anger', { feature: 'anger', rule: 'anger.en', size: 1 }],
    ['a small amount', { feature: 'large_amount', rule: 'large_amount', size: 999.99 }],
  ])('is not %s', (_, concern) => {
    expect(typesOf(write(opened(everybody), 'text', seeing([concern])))).not.toContain('HandoffOpened');
  });

  it('can be switched off, one trigger at a time', () => {
    const rights: Concern = { feature: 'data_rights', rule: 'data_rights.en', size: 1 };
    const facts = seeing([threat, rights], { off: ['high_stakes'] });
    expect(only(write(opened(everybody), 'text', facts), 'HandoffOpened').reason.trigger).toBe('compliance');
  });

  it('is nothing to call again for, once a person is awaited', () => {
    const facts = seeing([threat]);
    const awaiting = after(opened(everybody), write(opened(everybody), 'text', facts));
    expect(typesOf(write(awaiting, 'text', facts, 'm-3'))).not.toContain('HandoffOpened');
  });
});

it('hears who asks for a person also where everything that can be is switched off', () => {
  const facts = factsWith(everybody, { policy: policyWith({ off: ['high_stakes', 'language', 'low_confidence'] }) });
  const { reason } = only(write(opened(everybody), 'I want a human', facts), 'HandoffOpened');
  expect(reason).toMatchObject({ trigger: 'person_requested', evidence: 'message=m-2 rule=person_requested' });
});

describe('an answer that was given before', () => {
  const facts = factsWith(everybody, { transcript: { turns: [turn('m-1')], total: 1 } });
  const ask = (conversation: Conversation, messageId: string): Conversation =>
    after(conversation, write(conversation, `text of ${messageId}`, facts, messageId));
  const answer = (conversation: Conversation, inReplyTo: string, text: string, more: object = {}, how = facts) =>
    decideReply(
      conversation,
      { conversationId: 'c-1', agentId: 'triage-agent', epoch: 1, inReplyTo, text, ...more },
      'e',
      how,
      at(3),
    );
  const twice = (): Conversation => {
    const first = after(opened(everybody), answer(opened(everybody), 'm-1', 'Which account?'));
    const second = ask(first, 'm-2');
    return ask(after(second, answer(second, 'm-2', 'Which account?')), 'm-3');
  };

  it('a second time again hands on to a person, with the number of repetitions', () => {
    const events = answer(twice(), 'm-3', 'which  account?');
    expect(typesOf(events).slice(0, 2)).toEqual(['ReplySpoken', 'HandoffOpened']);
    expect(only(events, 'HandoffOpened').reason).toMatchObject({
      trigger: 'stalled',
      by: 'router',
      evidence: 'rule=repeated_answers owner=triage-agent repeats=2',
    });
  });

  it.each<readonly [string, string, object]>([
    ['other words', 'I see.', {}],
    ['something to remember', 'Which account?', { memory: [{ op: 'set', key: 'k', value: 1 }] }],
  ])('counts no more after %s', (_, text, more) => {
    const moved = answer(twice(), 'm-3', text, more);
    expect(typesOf(moved)).not.toContain('HandoffOpened');
    const asked = ask(after(twice(), moved), 'm-4');
    expect(typesOf(answer(asked, 'm-4', 'Which account?'))).not.toContain('HandoffOpened');
  });

  it('is let pass where the trigger is switched off', () => {
    const off = { ...facts, policy: policyWith({ off: ['stalled'] }) };
    expect(typesOf(answer(twice(), 'm-3', 'Which account?', {}, off))).not.toContain('HandoffOpened');
  });
});

describe('a change of language', () => {
  const german = 'Ich verstehe meine Rechnung nicht.';
  const long = `${german} Können Sie mir bitte erklären, warum der Betrag in diesem Monat so viel höher ist?`;
  const heard = (text: string, language: string): Signals['language'] => {
    const germanWords = /ich|rechnung|bitte|warum/i.test(text);
    const englishWords = /\b(?:the|my|please)\b/i.test(text);
    if (text.replace(/\P{L}/gu, '').length < 10) return language;
    return germanWords ? 'de' : englishWords ? 'en' : language;
  };
  const languages = (agentId: string, spoken: string[], more: Partial<AgentCard> = {}) =>
    agent(agentId, { intents: billing.card.intents, languages: spoken, ...more });
  const english = languages('billing-agent', ['en']);
  const germanOnly = languages('billing-de', ['de']);
  const polyglot = languages('billing-agent', ['en', 'de', 'fr']);
  const listening = (agents: Parameters<typeof factsWith>[0], triggers: Partial<TriggerSwitches> = {}) =>
    factsWith(agents, {
      policy: policyWith(triggers),
      signalsOf: (text, language) => ({
        personRequested: false,
        language: heard(text, language),
        sentiment: 'neutral',
        severity: 'routine',
      }),
    });
  const owned = (agents: Parameters<typeof factsWith>[0]): Conversation => ({
    ...opened(agents),
    owner: { agentId: 'billing-agent', kind: 'ai' },
    intent: 'billing.double_charge',
    disclosed: true,
  });
  const say = (conversation: Conversation, facts: HandoffFacts, ...texts: string[]) =>
    texts.reduce<{ state: Conversation; events: ReturnType<typeof write> }>(
      ({ state }, text, n) => {
        const events = write(state, text, facts, `m-${n + 10}`);
        return { state: after(state, events), events };
      },
      { state: conversation, events: [] },
    );
  const team = [triage, english, germanOnly, people];

  it('of one long message goes to whoever covers the matter and speaks the language', () => {
    const { events } = say(owned(team), listening(team), long);
    expect(only(events, 'HandoffOpened').reason).toMatchObject({ trigger: 'language', by: 'router' });
    expect(only(events, 'HandoffOpened').reason.evidence).toMatch(
      /^message=m-10 from=en to=de messages=1 letters=\d+$/,
    );
    expect(only(events, 'OfferMade').attempt.target.agentId).toBe('billing-de');
  });

  it('of two messages does, too, also with a short one between them', () => {
    const { events } = say(owned(team), listening(team), german, 'ok', german);
    expect(only(events, 'OfferMade').attempt.target.agentId).toBe('billing-de');
  });

  it.each([
    ['one message that is not long', [german]],
    ['short ones', ['Bitte?', 'Warum?', 'ich auch']],
    ['mixed ones', ['Ich verstehe the invoice you sent my address', 'Ich verstehe the invoice you sent my address']],
    ['one that is taken back', [german, 'Sorry, my English is better, please go on', german]],
  ])('is not seen in %s', (_, texts) => {
    const { events } = say(owned(team), listening(team), ...texts);
    expect(typesOf(events)).not.toContain('HandoffOpened');
  });

  it('leaves the owner who speaks it, unless somebody is there for this language alone', () => {
    const alone = [triage, polyglot, people];
    const { events, state } = say(owned(alone), listening(alone), long);
    expect(typesOf(events)).toContain('LanguageSettled');
    expect(typesOf(events)).not.toContain('HandoffOpened');
    expect(state.leaning).toBeUndefined();
    const both = [triage, polyglot, germanOnly, people];
    expect(only(say(owned(both), listening(both), long).events, 'OfferMade').attempt.target.agentId).toBe('billing-de');
  });

  it('goes to a person where nobody else speaks it', () => {
    const alone = [triage, english, people];
    expect(only(say(owned(alone), listening(alone), long).events, 'OfferMade').attempt.target.kind).toBe('human');
  });

  it('is also that of one who begins in a language which nobody they meet speaks: they get a person, in words they may read', () => {
    const facts = factsWith(everybody, { signalsOf: readSignals });
    const italian = [
      'Buongiorno, ho un problema con la mia bolletta.',
      'Mi avete addebitato due volte lo stesso mese.',
    ];
    const first = message('m-1', { text: italian[0] });
    const begun = decideMessageReceived(undefined, first, 'default', facts, at(0));
    expect(typesOf(begun)).not.toContain('HandoffOpened');
    const { events, state } = say(after(undefined, begun), facts, italian[1] ?? '');
    expect(state.language).toBe('it');
    expect(only(events, 'HandoffOpened').reason).toMatchObject({ trigger: 'language', by: 'router' });
    expect(only(events, 'OfferMade').attempt.target.kind).toBe('human');
    const { language, text } = only(events, 'NoticeGiven');
    expect({ language, text }).toMatchObject({
      language: 'en',
      text: expect.stringContaining('I am asking a colleague'),
    });
  });

  it('waits for the end of a handoff that is open, and counts then', () => {
    const facts = listening(team);
    const { state, events } = say(offered(team, facts), facts, long);
    expect(typesOf(events)).toEqual(['MessageRecorded']);
    expect(state.leaning).toMatchObject({ to: 'de' });
  });

  it('can be switched off', () => {
    const { events } = say(owned(team), listening(team, { off: ['language'] }), long);
    expect(typesOf(events)).not.toContain('HandoffOpened');
  });
});

describe('a request', () => {
  const ask = (
    overrides: Parameters<typeof request>[0],
    triggers: Partial<TriggerSwitches> = {},
    agents = everybody,
  ) => {
    const facts = factsWith(agents, { policy: policyWith(triggers) });
    return decideHandoffRequested(opened(agents), request(overrides), 'e-1', facts, at(1));
  };
  const unsure = { reason: { trigger: 'specialization', detail: '', by: 'sender', confidence: 0.69 } } as const;

  it.each<readonly [string, Parameters<typeof request>[0], Partial<TriggerSwitches>, string, string, string]>([
    ['of an unsure sender', unsure, {}, 'low_confidence', 'low_confidence', 'human-queue'],
    [
      'of a sender that policy thinks sure',
      unsure,
      { confidenceMin: 0.6 },
      'intent_owner',
      'specialization',
      'billing-agent',
    ],
    [
      'of a sender that says itself that it guesses',
      { reason: { trigger: 'low_confidence', detail: '', by: 'sender', confidence: 0.4 } },
      {},
      'intent_owner',
      'low_confidence',
      'billing-agent',
    ],
    [
      'of an unsure sender, switched off',
      unsure,
      { off: ['low_confidence'] },
      'intent_owner',
      'specialization',
      'billing-agent',
    ],
    [
      'that policy wants reviewed',
      {},
      { reviewedIntents: ['billing.*'] },
      'compliance_review',
      'compliance',
      'human-queue',
    ],
    ['whose trigger is switched off', {}, { off: ['specialization'] }, 'switched_off', 'specialization', 'human-queue'],
    ['of a department', { to: { intent: 'billing.tax' } }, {}, 'department_owner', 'department', 'billing-agent'],
    [
      'that nobody covers',
      { to: { intent: 'travel.visa' } },
      {},
      'last_resort_person',
      'specialization',
      'human-queue',
    ],
  ])('%s is placed, and says why', (_, overrides, triggers, rule, trigger, target) => {
    const special = agent('special-agent');
    const events = ask(overrides, triggers, [triage, billing, special, people]);
    const { decision } = only(events, 'RouteDecided');
    expect([decision.rule, only(events, 'OfferMade').attempt.target.agentId]).toEqual([rule, target]);
    expect((decision.because ?? request(overrides).reason).trigger).toBe(trigger);
  });

  it('that a rule of the policy is for goes where the rule says, before all that cards say', () => {
    const rules = [{ name: 'money', when: { intent: ['billing.*'] }, consequence: { agent: 'special-agent' } }];
    const agents = [triage, billing, agent('special-agent'), people];
    const facts = factsWith(agents, { policy: { ...defaultPolicy, rules } });
    const events = decideHandoffRequested(opened(agents), request(), 'e-1', facts, at(1));
    expect(only(events, 'RouteDecided').decision.because?.evidence).toBe(
      'rule=money policy=default-1 intent=billing.double_charge asked=specialization',
    );
    expect(only(events, 'OfferMade').attempt.target.agentId).toBe('special-agent');
  });

  it('that a rule leaves where it is comes back to its sender, who still has the conversation', () => {
    const rules = [{ name: 'keep', when: { intent: ['billing.*'] }, consequence: { stay: true } as const }];
    const facts = factsWith(everybody, { policy: { ...defaultPolicy, rules } });
    const events = decideHandoffRequested(opened(everybody), request(), 'e-1', facts, at(1));
    expect(only(events, 'RouteDecided').decision).toMatchObject({ outcome: 'stay', rule: 'explicit_rule' });
    expect(only(events, 'HandoffEnded')).toMatchObject({ outcome: 'failed', reason: 'nobody' });
    expect(typesOf(events)).not.toContain('OfferMade');
  });

  it('that a rule gives to somebody with a skill asks the desk for it', () => {
    const rules = [{ name: 'tax', when: { intent: ['billing.*'] }, consequence: { skill: 'tax' } }];
    const facts = factsWith(everybody, { policy: { ...defaultPolicy, rules } });
    const events = decideHandoffRequested(opened(everybody), request(), 'e-1', facts, at(1));
    expect(only(events, 'OfferMade')).toMatchObject({ skill: 'tax', attempt: { target: { agentId: 'human-queue' } } });
  });

  it('that nobody may answer but a person is not answered by an AI where there is no person', () => {
    const events = ask({}, { reviewedIntents: ['billing.*'] }, [triage, billing]);
    expect(only(events, 'HandoffEnded').reason).toBe('nobody');
  });

  it('for what takes a privilege goes to whoever has it, or to a person, never to one who has not', () => {
    const clerk = agent('clerk-agent', { intents: billing.card.intents });
    const cashier = agent('cashier-agent', { privileges: ['money:send'] });
    const overrides = { to: { privilege: 'money:send', intent: 'billing.double_charge' } };
    expect(only(ask(overrides, {}, [triage, clerk, cashier, people]), 'OfferMade').attempt.target.agentId).toBe(
      'cashier-agent',
    );
    const gone = agent('cashier-agent', { privileges: ['money:send'] }, { live: false });
    expect(only(ask(overrides, {}, [triage, clerk, gone, people]), 'OfferMade').attempt.target.kind).toBe('human');
  });
});
