import { playedWorkers, type Turn } from '@baton/agent-kit';
import { trainClassifier } from '@baton/classifier';
import type { Fact, Signals } from '@baton/contracts';
import { describe, expect, it } from 'vitest';
import { decideTurn } from './decide-turn.ts';
import type { Decision } from './decision.ts';
import { examples } from './examples.ts';

const { classify } = trainClassifier(examples);
const sentAt = '2026-10-20T11:59:00.000Z';
const account: Fact = { name: 'account.number', value: 'TC-1001', provenance: 'customer' };

interface Before {
  notes?: Turn['notes'];
  facts?: readonly Fact[];
  said?: readonly string[];
  language?: string;
  attributes?: Record<string, unknown>;
  epoch?: number;
  confidenceMin?: number;
}

const turnOf = (text: string, before: Before, more: Partial<Turn> = {}): Turn => {
  const { notes = {}, facts = [], said = [], language = 'en', attributes, epoch = 1, confidenceMin = 0.7 } = before;
  const history = [...said, text].map((each, n) => ({ messageId: `m-${n}`, from: 'customer', text: each, at: sentAt }));
  const message = { messageId: `m-${said.length}`, text, sentAt };
  return {
    mode: 'owner',
    conversationId: 'c-1',
    epoch,
    language,
    customer: { id: 'cust-1', name: 'Ada', attributes },
    message,
    unanswered: [message],
    history,
    facts,
    fact: (name) => facts.find((fact) => fact.name === name),
    memory: new Map(),
    notes,
    confidenceMin,
    ...playedWorkers(),
    parked: [],
    now: new Date('2026-10-20T12:00:00.000Z'),
    ...more,
  };
};

const personRequested: Signals = {
  personRequested: true,
  language: 'en',
  sentiment: 'neutral',
  severity: 'routine',
};

/** given(what is known).says(what the customer writes) */
const given = (before: Before = {}) => ({
  says: (text: string) => decideTurn(turnOf(text, before), classify),
  requestReturns: (reason: string, ...missing: string[]) =>
    decideTurn(turnOf('I was charged twice', before, { returned: { handoffId: 'h-1', reason, missing } }), classify),
  asksForPerson: (text: string) => decideTurn(turnOf(text, before, { signals: personRequested }), classify),
  isHandedBack: (text: string) =>
    decideTurn(
      turnOf(text, before, {
        mode: 'offer',
        package: { summary: 'A question', task: { description: 'Go on' }, returns },
      }),
      classify,
    ),
  awaitingPersonSays: (text: string) => decideTurn(turnOf(text, before, { mode: 'companion' }), classify),
});

/** What is known after a decision. */
const after = ({ notes, facts = [] }: Decision, before: Before = {}): Before => ({
  ...before,
  notes,
  facts: [...(before.facts ?? []), ...facts],
});

const returns = {
  settled: ['the refund of 12.99'],
  promised: ['a call on Monday'],
  forbidden: [],
  decision: 'keep the plan',
};

const doubleCharge = 'I was charged twice for my October bill';

describe('triage', () => {
  it.each([
    ['en', 'keep the plan; the refund of 12.99; a call on Monday.'],
    ['de', 'Vereinbart ist'],
    ['es', 'Acordado'],
    ['fr', 'Convenu'],
  ])('takes a conversation back from a person and confirms what was agreed: %s', (language, words) => {
    const decision = given({ language }).isHandedBack(doubleCharge);
    expect(decision).toMatchObject({ kind: 'reply', purpose: 'back', text: expect.stringContaining(words) });
  });

  it.each([
    ['en', 'Hello', 'Hello Ada, welcome to Tidewave.'],
    ['de', 'Guten Tag', 'Hallo Ada, willkommen bei Tidewave.'],
    ['es', 'Buenos días', 'Hola, Ada. Le doy la bienvenida a Tidewave.'],
    ['fr-CA', 'Bonjour', 'Bonjour Ada, bienvenue chez Tidewave.'],
    ['it', 'Hello', 'Hello Ada, welcome to Tidewave.'],
  ])('greets back in the language of the customer: %s', (language, text, beginning) => {
    const decision = given({ language }).says(text);
    expect(decision).toMatchObject({ kind: 'reply', purpose: 'greet' });
    expect(decision.kind === 'reply' && decision.text).toContain(beginning);
  });

  it('takes thanks', () => {
    expect(given().says('Thank you very much for your help')).toMatchObject({ kind: 'reply', purpose: 'thank' });
  });

  it.each([
    ['en', doubleCharge, 'billing.double_charge'],
    ['de', 'Das Internet ist seit gestern sehr langsam', 'tech.slow'],
    ['es', 'Quiero un reembolso de mi dinero', 'billing.refund'],
    ['fr', "Je n'ai pas internet depuis hier soir", 'tech.no_connection'],
  ])('hands on at once when it knows what the customer wants: %s', (language, text, intent) => {
    const decision = given({ language }).says(text);
    expect(decision).toMatchObject({ kind: 'handOff', to: { intent }, intent, reason: { trigger: 'specialization' } });
    expect(decision.kind === 'handOff' && decision.reason.confidence).toBeGreaterThanOrEqual(0.7);
  });

  it('asks where the platform would not believe it, and hands on where it would', () => {
    const vague = 'My internet is somehow odd';
    expect(given({ confidenceMin: 1 }).says(doubleCharge)).toMatchObject({ kind: 'reply', purpose: 'clarify' });
    expect(given({ confidenceMin: 1 }).says(vague)).toMatchObject({ kind: 'reply', purpose: 'clarify' });
    expect(given({ confidenceMin: 0 }).says(vague)).toMatchObject({ kind: 'handOff' });
  });

  it('hands on with the facts it found, and who stands behind each', () => {
    const decision = given().says('I was charged 39.90 € twice on 1 October, my account is TC-1001');
    expect(decision.facts).toEqual([
      { ...account, source: 'm-0', at: sentAt },
      {
        name: 'charge.amount',
        value: { minorUnits: 3_990, currency: 'EUR' },
        provenance: 'customer',
        source: 'm-0',
        at: sentAt,
      },
      { name: 'charge.date', value: '2026-10-01', provenance: 'customer', source: 'm-0', at: sentAt },
    ]);
  });

  it('hands on with what the platform knows of the customer', () => {
    const decision = given({ attributes: { account: 'TC-1002' } }).says(doubleCharge);
    expect(decision.facts).toMatchObject([{ name: 'account.number', value: 'TC-1002', provenance: 'system' }]);
  });

  it('asks the customer once, for all facts that are missing', () => {
    const before = after(given().says(doubleCharge));
    const decision = given(before).requestReturns('missing_context', 'account.number', 'invoice.number');
    expect(decision).toMatchObject({
      purpose: 'ask_missing',
      notes: { awaiting: ['account.number', 'invoice.number'] },
    });
    expect(decision.kind === 'reply' && decision.text).toMatch(/account number .* and the number of the invoice/);
  });

  it('asks in the language of the customer', () => {
    const before = after(given({ language: 'de' }).says('Mir wurde doppelt abgebucht'), { language: 'de' });
    const decision = given(before).requestReturns('missing_context', 'account.number');
    expect(decision.kind === 'reply' && decision.text).toContain('Ihre Kontonummer');
  });

  it('asks for nothing it knows already, but hands on again', () => {
    const before = after(given().says(doubleCharge), { facts: [account] });
    expect(given(before).requestReturns('missing_context', 'account.number')).toMatchObject({
      kind: 'handOff',
      to: { intent: 'billing.double_charge' },
    });
  });

  it('goes on with the request when the customer answers', () => {
    const asked = after(given(after(given().says(doubleCharge))).requestReturns('missing_context', 'account.number'));
    const decision = given(asked).says('it is 1001');
    expect(decision).toMatchObject({ kind: 'handOff', to: { intent: 'billing.double_charge' }, openQuestions: [] });
    expect(decision.facts).toMatchObject([{ name: 'account.number', value: 'TC-1001', provenance: 'customer' }]);
  });

  it('takes the whole answer where it does not know the form of a fact', () => {
    const asked = after(given(after(given().says(doubleCharge))).requestReturns('missing_context', 'router.colour'));
    expect(given(asked).says('the grey one, I think').facts).toMatchObject([
      { name: 'router.colour', value: 'the grey one, I think', provenance: 'customer', source: 'm-0' },
    ]);
  });

  it('goes on without what the customer cannot tell, and says so', () => {
    const asked = after(given(after(given().says(doubleCharge))).requestReturns('missing_context', 'account.number'));
    expect(given(asked).says('no idea where to find that')).toMatchObject({
      kind: 'handOff',
      to: { intent: 'billing.double_charge' },
      openQuestions: ['account.number'],
    });
  });

  it.each(['I do not know it.', 'keine Ahnung', 'No lo sé', 'Je ne le sais pas'])(
    'hears no other topic in an answer that has none, nor a topic where there was none before: %s',
    (text) => {
      const asked = after(given(after(given().says(doubleCharge))).requestReturns('missing_context', 'account.number'));
      expect(given(asked).says(text)).toMatchObject({
        kind: 'handOff',
        intent: 'billing.double_charge',
        openQuestions: ['account.number'],
      });
      expect(given().says(text)).toMatchObject({ kind: 'reply', purpose: 'clarify' });
    },
  );

  it('gives the case to a person rather than ask a second time', () => {
    const asked = after(given(after(given().says(doubleCharge))).requestReturns('missing_context', 'account.number'));
    const without = after(given(asked).says('no idea where to find that'));
    expect(given(without).requestReturns('missing_context', 'account.number')).toMatchObject({
      kind: 'handOff',
      to: { kind: 'human' },
      intent: 'billing.double_charge',
    });
  });

  it('follows the customer to another topic instead of waiting for an answer', () => {
    const asked = after(given(after(given().says(doubleCharge))).requestReturns('missing_context', 'router.colour'));
    const decision = given(asked).says('And now my internet does not work at all');
    expect(decision).toMatchObject({ kind: 'handOff', to: { intent: 'tech.no_connection' } });
    expect(decision.facts).toEqual([]);
  });

  it('asks again when the customer only says hello to its question', () => {
    const asked = after(given(after(given().says(doubleCharge))).requestReturns('missing_context', 'account.number'));
    expect(given(asked).says('hello?')).toMatchObject({ purpose: 'ask_missing' });
  });

  it.each(['nobody', 'expired'])('says honestly that nobody is there when a request ends with %s', (reason) => {
    const decision = given(after(given().says(doubleCharge))).requestReturns(reason);
    expect(decision).toMatchObject({ purpose: 'nobody', notes: { intent: 'billing.double_charge' } });
    expect(decision.kind === 'reply' && decision.text).toContain('nobody who can take care of this is available');
  });

  it('tries again when the customer writes again', () => {
    const alone = after(given(after(given().says(doubleCharge))).requestReturns('nobody'));
    expect(given(alone).says('and now?')).toMatchObject({ kind: 'handOff', to: { intent: 'billing.double_charge' } });
  });

  it('asks what it is about when it is unsure, naming what it can help with', () => {
    const decision = given().says('My cat refuses to eat fish');
    expect(decision).toMatchObject({ kind: 'reply', purpose: 'clarify', notes: { unsure: 1 } });
    expect(decision.kind === 'reply' && decision.text.match(/\?/g)).toHaveLength(1);
  });

  it('gives the customer to a person when it is unsure a second time', () => {
    const unsure = after(given().says('My cat refuses to eat fish'), { said: ['My cat refuses to eat fish'] });
    expect(given(unsure).says('The fish is fresh')).toMatchObject({
      kind: 'handOff',
      to: { kind: 'human' },
      reason: { trigger: 'low_confidence' },
    });
  });

  it('understands a short message by what was said before it', () => {
    const onlyTogether = (text: string) => {
      const guess = { label: 'billing.invoice', confidence: text === 'my bill the last one' ? 0.8 : 0.3 };
      return { ...guess, ranking: [guess] };
    };
    const decision = decideTurn(turnOf('the last one', { said: ['my bill'] }), onlyTogether);
    expect(decision).toMatchObject({ kind: 'handOff', to: { intent: 'billing.invoice' }, reason: { confidence: 0.8 } });
  });

  it('forgets what it noted when the conversation comes back another time', () => {
    const before = { ...after(given().says(doubleCharge)), epoch: 9 };
    expect(given(before).says('hm')).toMatchObject({ purpose: 'clarify' });
  });

  it('only takes note while a person is awaited', () => {
    expect(given().awaitingPersonSays(doubleCharge)).toMatchObject({ kind: 'reply', purpose: 'noted' });
  });

  it('calls a person at once for whoever asks for one', () => {
    expect(given().asksForPerson('I want to talk to a human')).toMatchObject({
      kind: 'handOff',
      to: { kind: 'human' },
      reason: { trigger: 'person_requested' },
    });
  });

  it('tells the person what the customer wants them for', () => {
    const decision = given().asksForPerson('I was charged twice. I want to talk to a human. And my internet is down.');
    expect(decision).toMatchObject({
      to: { kind: 'human' },
      intent: 'billing.double_charge',
      parked: [{ intent: 'tech.no_connection' }],
    });
  });

  it('hands on the first of two topics, and parks the other', () => {
    const decision = given().says('I was charged twice in October, and also my internet is very slow.');
    expect(decision).toMatchObject({
      kind: 'handOff',
      to: { intent: 'billing.double_charge' },
      parked: [{ intent: 'tech.slow', detail: 'my internet is very slow.' }],
    });
    expect(decision.kind === 'handOff' && decision.summary).toMatch(
      /billing\.double_charge.*They also want: tech\.slow/,
    );
  });

  it('does not lose the second topic over a question about the first', () => {
    const both = after(given().says('I was charged twice in October, and also my internet is very slow.'));
    const asked = after(given(both).requestReturns('missing_context', 'account.number'));
    expect(given(asked).says('TC-1001')).toMatchObject({
      to: { intent: 'billing.double_charge' },
      parked: [{ intent: 'tech.slow' }],
    });
  });

  it('does not say that nobody is there while another handoff is open', () => {
    const decision = given(after(given().says(doubleCharge))).requestReturns('handoff_open');
    expect(decision).toMatchObject({ kind: 'reply', purpose: 'noted' });
  });
});
