import { type AgentCard, agentCard, type HandoffRequested, inboxTopic, type RoutingDecided } from '@baton/contracts';
import { cardOf } from '@baton/contracts/agent-card.fixture';
import { Outsider, policyFile, type Seen, System, untilTopicExists, Wiretap } from '@baton/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { classifyingModel } from './classifying-model.fixture.ts';
import { TestCustomer, watchedTopics } from './customer.fixture.ts';
import { operators } from './operator.fixture.ts';
import { type Asked, ScriptedAgent } from './scripted-agent.fixture.ts';

const model = await classifyingModel({
  zebra: ['line.slow', 0.9],
  okapi: ['line.slow', 0.5],
  ledger: ['ledger.wrong', 0.9],
});
const system = await System.start(['router', 'human-queue'], {
  ...operators,
  ROUTING_POLICY: policyFile(`
    version: triggers-1
    rules:
      - { name: vip, when: { intent: sales.new_plan }, then: { agent: vip-agent } }
    triggers: { reviewedIntents: [account.cancel] }
    classifier:
      order: [phrases, trained, semantic, model]
      phrases: { line.slow: [at a crawl] }
      model: { within: 20s }`),
  MODEL_BASE_URL: model.baseUrl,
  MODEL_NAME: 'small',
  AGENT_FRESH_MS: '4000',
});
const outsider = await Outsider.connect();
const join = async (agentId: string, card: Partial<AgentCard> = {}): Promise<ScriptedAgent> => {
  const agent = await ScriptedAgent.join(outsider, {
    agentId,
    languages: ['en', 'de', 'es', 'fr'],
    replyWithinMs: 120_000,
    ...card,
  });
  afterAll(() => agent.leave());
  await untilTopicExists(agent.inbox);
  return agent;
};
const intents = (...names: string[]) => names.map((name) => ({ name, examples: [] }));

const triage = await join('triage-agent', { capabilities: ['triage'] });
await join('books-agent', { intents: intents('billing.double_charge') });
await join('cashier-agent', { capabilities: ['payout'], privileges: ['money:send'] });
await join('seller-agent', { intents: intents('sales.new_plan') });
await join('vip-agent');
await join('mending-agent', { capabilities: ['error_recovery'] });
const screens = { intents: intents('repair.screen'), maxConcurrent: 2 };
const near = await join('near-agent', screens);
const far = await join('far-agent', screens);
await join('line-agent', {
  names: { en: 'our line technician' },
  intents: [
    {
      name: 'line.slow',
      examples: [
        'My internet is slow',
        'Pages load slowly',
        'The speed is bad',
        'Videos keep buffering',
        'It takes forever',
      ],
    },
  ],
});
await join('ledger-agent', {
  names: { en: 'our bookkeeper' },
  intents: [
    {
      name: 'ledger.wrong',
      examples: [
        'I was charged twice',
        'You took the money two times',
        'I want my money back',
        'Please refund me',
        'Double payment',
      ],
    },
  ],
});
const slow = await join('slow-agent', { replyWithinMs: 1_000 });
/** Has a card, and is never there. */
const gone = cardOf({ agentId: 'gone-agent', capabilities: ['time_travel'], privileges: ['bank:transfer'] });
await outsider.send(agentCard, gone, { source: 'urn:baton:gone-agent' });
await untilTopicExists(inboxTopic(gone.agentId));

const everybody = [
  'books',
  'cashier',
  'seller',
  'vip',
  'mending',
  'near',
  'far',
  'slow',
  'gone',
  'line',
  'ledger',
  'triage',
].map((name) => `${name}-agent`);
const tap = await Wiretap.on(...watchedTopics, ...[...everybody, 'human-queue'].map(inboxTopic));

const customers = (language = 'en') => new TestCustomer(outsider, tap, { id: 'C-1001', language });
const given = (agentId: string, { conversationId }: TestCustomer, messageId: string): Promise<Seen> =>
  tap.until(
    ({ topic, key, data }) =>
      topic === inboxTopic(agentId) &&
      key === conversationId &&
      (data as { messageId?: string }).messageId === messageId,
  );
const offered = (agentId: string, { conversationId }: TestCustomer): Promise<Seen> =>
  tap.until(
    ({ topic, key, type }) => topic === inboxTopic(agentId) && key === conversationId && type === 'handoff.requested',
  );
const dataOf = (record: Seen) => record.data as HandoffRequested;

/** The customer writes to triage, which asks for somebody else. */
const asking = async (asked: Asked, text = 'Hello'): Promise<TestCustomer> => {
  const customer = customers();
  await triage.handOff(await given('triage-agent', customer, await customer.write(text)), asked);
  return customer;
};
const decided = (customer: TestCustomer) => customer.until<RoutingDecided>('routing.decided.v1', () => true);

describe('who knows of nobody', () => {
  const nobody = { to: undefined, reason: { trigger: 'specialization' } } as const;
  const guessOf = async (customer: TestCustomer) => (await decided(customer)).classifier;

  /** Learning from the cards takes its time, and what comes first may be learnt without the others. */
  beforeAll(async () => {
    const learnt = async () => (await guessOf(await asking(nobody, 'I was charged twice')))?.label === 'ledger.wrong';
    while (!(await learnt()));
  });

  it("leaves it to the customer's words: to phrases of the policy, and to examples on cards [R1]", async () => {
    const [phrase, example] = [
      await asking(nobody, 'It all goes at a crawl.'),
      await asking(nobody, 'I was charged twice'),
    ];
    await offered('line-agent', phrase);
    await offered('ledger-agent', example);
    expect(await guessOf(phrase)).toMatchObject({ label: 'line.slow', confidence: 1, by: 'phrases' });
    expect(await guessOf(example)).toMatchObject({ label: 'ledger.wrong', by: 'trained' });
  });

  it('leaves it to what the words mean, where none of them is in an example [R3]', async () => {
    const customer = await asking(nobody, 'Browsing feels terribly sluggish');
    await offered('line-agent', customer);
    expect(await guessOf(customer)).toMatchObject({ label: 'line.slow', by: 'semantic' });
  });

  it('leaves it to a model, where nobody else is sure; without its word a person sees to it [R2]', async () => {
    const zebra = await asking(nobody, 'zebra');
    await offered('line-agent', zebra);
    expect(await guessOf(zebra)).toMatchObject({ label: 'line.slow', by: 'model' });
    const stranger = await asking(nobody, 'giraffe');
    await offered('human-queue', stranger);
    expect(await guessOf(stranger)).toMatchObject({
      asked: expect.arrayContaining([expect.objectContaining({ fault: 'http_500' })]),
    });
  });

  it('has the customer asked, once, where they may mean several things; what they answer decides', async () => {
    const customer = await asking(nobody, 'okapi');
    const notice = await customer.hears(({ kind }) => kind === 'notice');
    expect(notice.text).toContain('our line technician');
    expect(await decided(customer)).toMatchObject({ outcome: 'ask', rule: 'unclear' });
    await customer.write('It is the ledger: I was charged twice');
    await offered('ledger-agent', customer);
  });
});

describe('what an agent asks for', () => {
  it('goes where a rule of the deployment says, before all that cards say [T1]', async () => {
    const customer = await asking({ to: { intent: 'sales.new_plan' }, reason: { trigger: 'specialization' } });
    const { reason } = dataOf(await offered('vip-agent', customer));
    expect(reason).toMatchObject({ trigger: 'explicit_rule', by: 'router' });
    expect(reason.evidence).toMatch(/^rule=vip policy=triggers-1 intent=sales.new_plan asked=specialization$/);
    expect(await decided(customer)).toMatchObject({ rule: 'explicit_rule', signals: { trigger: 'explicit_rule' } });
  });

  it('goes to a person where the sender is less than 0.70 sure [T2]', async () => {
    const to = { intent: 'billing.double_charge' };
    const unsure = await asking({ to, reason: { trigger: 'specialization', confidence: 0.69 } });
    const { reason } = dataOf(await offered('human-queue', unsure));
    expect(reason).toMatchObject({ trigger: 'low_confidence', by: 'router', confidence: 0.69 });
    expect(reason.evidence).toContain('confidence=0.69 least=0.7 guess=billing.double_charge');
    const sure = await asking({ to, reason: { trigger: 'specialization', confidence: 0.7 } });
    await offered('books-agent', sure);
  });

  it('goes to whoever is capable of it [T3]', async () => {
    const customer = await asking({ to: { capability: 'payout' }, reason: { trigger: 'capability' } });
    expect(dataOf(await offered('cashier-agent', customer)).reason.trigger).toBe('capability');
  });

  it('goes to the specialist once the intent is known: triage is done [T4]', async () => {
    const to = { intent: 'billing.double_charge' };
    const customer = await asking({ to, reason: { trigger: 'specialization', confidence: 0.9 } });
    expect(dataOf(await offered('books-agent', customer)).reason.trigger).toBe('specialization');
  });

  it('goes to the department where nobody has the very intent [T5]', async () => {
    const customer = await asking({ to: { intent: 'billing.tax' }, reason: { trigger: 'specialization' } });
    const { reason } = dataOf(await offered('books-agent', customer));
    expect(reason).toMatchObject({ trigger: 'department', evidence: expect.stringContaining('intent=billing.tax') });
  });

  it('goes to a person where nothing on any card covers it [T9]', async () => {
    const customer = await asking({ to: { intent: 'travel.visa' }, reason: { trigger: 'out_of_scope' } });
    expect(dataOf(await offered('human-queue', customer)).reason.trigger).toBe('out_of_scope');
    expect(await decided(customer)).toMatchObject({ rule: 'last_resort_person', outcome: 'human' });
  });

  it('goes to whoever has the privilege, and to a person only where nobody who has it is live [H2] [T10]', async () => {
    const intent = 'billing.double_charge';
    const reason = { trigger: 'privilege' } as const;
    const allowed = await asking({ to: { privilege: 'money:send', intent }, reason });
    expect(dataOf(await offered('cashier-agent', allowed)).reason.trigger).toBe('privilege');
    const nobody = await asking({ to: { privilege: 'bank:transfer', intent }, reason });
    await offered('human-queue', nobody);
    const others = ['books-agent', gone.agentId].map(inboxTopic);
    expect(tap.records.filter(({ topic, key }) => others.includes(topic) && key === nobody.conversationId)).toEqual([]);
  });

  it('goes to a person where policy wants a review, whoever was asked for [T12]', async () => {
    const customer = await asking({
      to: { agentId: 'books-agent' },
      reason: { trigger: 'specialization' },
      package: { intent: 'account.cancel' },
    });
    const { reason } = dataOf(await offered('human-queue', customer));
    expect(reason).toMatchObject({ trigger: 'compliance', by: 'router' });
    expect(reason.evidence).toContain('intent=account.cancel asked=specialization');
  });

  it('goes to whoever recovers from errors, else to a person, with a report either can act on [T13]', async () => {
    const error = { step: 'turn', code: 'ledger_gone', attempts: 3, last: 'ledger_gone' };
    const reason = { trigger: 'error_recovery' } as const;
    const mended = await asking({ to: { capability: 'error_recovery' }, reason, package: { error } });
    expect(dataOf(await offered('mending-agent', mended)).package.error).toEqual(error);
    const unmended = await asking({ to: { capability: 'time_travel' }, reason, package: { error } });
    expect(dataOf(await offered('human-queue', unmended)).package.error).toEqual(error);
  });
});

describe('of those who suit', () => {
  /** Customers come until one is given to this agent, and the others lost as they are said to have. */
  const untilTakenBy = (agentId: string, lost: Readonly<Record<string, string>> = {}): Promise<TestCustomer> =>
    vi.waitFor(
      async () => {
        const customer = await asking({ to: { intent: 'repair.screen' }, reason: { trigger: 'specialization' } });
        const { candidates } = await decided(customer);
        const reasons = candidates.map((candidate) => [candidate.agentId, candidate.lostBecause]);
        expect(candidates[0]?.agentId).toBe(agentId);
        expect(Object.fromEntries(reasons)).toMatchObject(lost);
        return customer;
      },
      { timeout: 20_000, interval: 200 },
    );

  it('one with room is asked, not one whose customers wait too long, nor one that is about to leave [R4]', async () => {
    await near.beats({ inFlight: 2, waiting: 100, turnMs: 1_000 });
    await untilTakenBy('far-agent', { 'near-agent': 'overloaded' });
    await near.beats({});
    await far.beats({ state: 'draining' });
    await untilTakenBy('near-agent', { 'far-agent': 'draining' });
    await far.beats({});
  });

  it('none is asked whose last instance was killed; where it was the last who suits, a person is [R4]', async () => {
    await far.beats({ inFlight: 2 });
    await untilTakenBy('near-agent');
    near.leave();
    await offered('far-agent', await untilTakenBy('far-agent', { 'near-agent': 'not_live' }));
    far.leave();
    await offered('human-queue', await untilTakenBy('human-queue'));
  });
});

describe('what the customer writes', () => {
  it.each([
    ['a legal threat', 'You will hear from my lawyer about this', 'legal_threat', 'watch'],
    ['distress', 'I am in tears, I can’t take this anymore', 'distress', 'urgent'],
    ['danger', 'Es riecht nach Gas bei mir', 'safety', 'urgent'],
    ['a large amount', 'I want my £2,500.00 back', 'large_amount', 'watch'],
  ])('goes to a person at once where it holds %s [T8]', async (_, text, feature, severity) => {
    const customer = customers();
    await customer.write(text);
    const { reason, package: contents } = dataOf(await offered('human-queue', customer));
    expect(reason).toMatchObject({ trigger: 'high_stakes', by: 'router' });
    expect(reason.evidence).toContain(`feature=${feature}`);
    for (const word of text.split(' ').filter(({ length }) => length > 5)) expect(reason.evidence).not.toContain(word);
    expect(contents.severity).toBe(severity);
  });

  it('goes to a person where the law wants one to look at it [T12]', async () => {
    const customer = customers();
    await customer.write('Please delete all my data');
    const { reason } = dataOf(await offered('human-queue', customer));
    expect(reason).toMatchObject({ trigger: 'compliance', evidence: expect.stringContaining('rule=data_rights.en') });
  });

  it.each([
    ['en', 'No bots, please. Get me a manager'],
    ['de', 'Ich möchte mit jemandem sprechen'],
    ['es', 'Necesito una persona'],
    ['fr', 'Passez-moi un conseiller'],
  ])('in the middle of a handoff calls a person who is asked for, in %s [T7]', async (language, text) => {
    const customer = customers(language);
    const message = await given('triage-agent', customer, await customer.write('12345'));
    await triage.handOff(message, { to: { agentId: 'books-agent' }, reason: { trigger: 'specialization' } });
    await offered('books-agent', customer);
    await customer.write(text);
    await customer.until('handoff.ended.v1', ({ reason }: { reason?: string }) => reason === 'superseded');
    expect(dataOf(await offered('human-queue', customer)).reason.trigger).toBe('person_requested');
  });
});

describe('an owner', () => {
  it('that does not answer in time is relieved by a person [T15]', async () => {
    const customer = await asking({ to: { agentId: 'slow-agent' }, reason: { trigger: 'specialization' } });
    await slow.accept(await offered('slow-agent', customer), 'I am here.');
    await customer.write('Are you?');
    const { reason } = dataOf(await offered('human-queue', customer));
    expect(reason).toMatchObject({
      trigger: 'stalled',
      by: 'router',
      evidence: 'rule=reply_time owner=slow-agent times=1',
    });
  });

  it('that says the same again and again is relieved by a person [T15]', async () => {
    const customer = customers();
    for (const text of ['One', 'Two', 'Three'])
      await triage.reply(
        await given('triage-agent', customer, await customer.write(text)),
        'What is your account number?',
      );
    const { reason } = dataOf(await offered('human-queue', customer));
    expect(reason).toMatchObject({
      trigger: 'stalled',
      evidence: 'rule=repeated_answers owner=triage-agent repeats=2',
    });
  });
});

it('words of customers are in no log of the router', () => {
  for (const word of ['lawyer', 'tears', 'conseiller']) expect(system.service('router').log).not.toContain(word);
});
