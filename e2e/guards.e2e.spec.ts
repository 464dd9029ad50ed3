import { renameSync, writeFileSync } from 'node:fs';
import {
  type ConversationLifecycle,
  type Fact,
  type HandoffEnded,
  type HandoffRequested,
  inboxTopic,
  type MessageSent,
  type ParkedTopic,
  type RoutingDecided,
} from '@baton/contracts';
import { Outsider, policyFile, type Seen, System, Wiretap } from '@baton/testing';
import { afterAll, expect, it, vi } from 'vitest';
import { lifecycleTopic, sentTopic, TestCustomer, watchedTopics } from './customer.fixture.ts';
import { customersOfGoodManners } from './manners.fixture.ts';
import { operators, TestOperator } from './operator.fixture.ts';
import { Parties } from './parties.fixture.ts';

const [triage, alpha, beta, desk] = ['triage-agent', 'alpha-agent', 'beta-agent', 'human-queue'] as const;

const heating = [
  'The greenhouse is too cold at night',
  'The heating does not start',
  'How do I set the heating warmer',
  'The radiator in the greenhouse stays cold',
  'Turn the heating down please',
  'It is freezing in here since Monday',
  'The thermostat shows nothing',
  'Why is the heating so loud',
];
const lamps = [
  'The lamps over the beds stay dark',
  'One lamp flickers all evening',
  'The lights do not go on at dusk',
  'How do I dim the lamps',
  'Which bulb fits the lamps over the tomatoes',
  'The light is too bright for the seedlings',
  'The timer of the lamps is an hour late',
  'A lamp buzzes when it is on',
];

/** Whoever names nobody goes by what the router has learned. */
const policy = (version: string, learned = 'classifier:\n') => `version: ${version}\n${learned}  order: [trained]\n`;
const path = policyFile(policy('guards-1'));
const system = await System.start(['router', desk], {
  ...operators,
  ROUTING_POLICY: path,
  AUDITORS: 'eve:Eve:token-of-eve',
  POLICY_OWNERS: 'rex:Rex:token-of-rex',
});
const outsider = await Outsider.connect();
const joined = await Parties.join(outsider, [
  { agentId: triage },
  { agentId: alpha, intents: [{ name: 'alpha.one', examples: heating }] },
  { agentId: beta, intents: [{ name: 'beta.one', examples: lamps }] },
]);
afterAll(joined.leave);
const tap = await Wiretap.on(...watchedTopics, ...joined.inboxes, inboxTopic(desk));
const parties = joined.on(tap);
const ada = new TestOperator(system);

const customers = customersOfGoodManners();

/** A conversation whose AIs do what the test says. */
class Story {
  readonly customer = new TestCustomer(outsider, tap, { id: 'C-1001', name: 'Emma', language: 'en' });
  readonly id = this.customer.conversationId;
  owner: string = triage;
  epoch = 1;
  private found = 0;

  constructor() {
    customers.push(this.customer);
  }

  async begin(words = 'Hello?'): Promise<this> {
    await this.customer.write(words);
    await parties.gets(triage, 'conversation.message.received', this.id);
    return this;
  }

  /** Something that nobody has known before. */
  fact(): Fact {
    this.found += 1;
    return { name: 'line.state', value: this.found, provenance: 'system', source: 'probe' };
  }

  /** @returns the handoffId */
  asks(to: HandoffRequested['to'], facts: Fact[] = [], parked: ParkedTopic[] = []): Promise<string> {
    const supplied = { summary: 'The line is down.', task: { description: 'Mend it.' }, facts, parked };
    return parties.request(this.owner, this.id, { epoch: this.epoch, to, package: supplied });
  }

  async takes(agentId: string, handoffId: string, text?: string) {
    const offer = await parties.offerTo(agentId, this.id, handoffId);
    const inReplyTo = offer.package.pending?.at(-1);
    const reply = text ? { reply: { text, language: 'en', inReplyTo } } : {};
    await parties.accept(agentId, offer, reply);
    await this.customer.until<HandoffEnded>('handoff.ended.v1', (end) => end.handoffId === handoffId);
    this.owner = agentId;
    this.epoch = offer.delivery.epoch;
    return offer;
  }

  async goes(...path: readonly string[]): Promise<void> {
    for (const agentId of path) await this.takes(agentId, await this.asks({ agentId }, [this.fact()]));
  }

  /** What the router has asked for in place of this request. */
  async insteadOf(handoffId: string): Promise<HandoffRequested> {
    const isEnd = (end: HandoffEnded) => end.handoffId === handoffId;
    const { supersededBy } = await this.customer.until<HandoffEnded>('handoff.ended.v1', isEnd);
    const isOwn = (request: HandoffRequested) => request.handoffId === supersededBy;
    return this.customer.until<HandoffRequested>('handoff.requested.v1', isOwn);
  }
}

const notices = ({ customer }: Story) => customer.heard<MessageSent>(sentTopic).filter(({ kind }) => kind === 'notice');
const isAtDesk = ({ id }: Story, handoffId: string) =>
  tap.until(
    ({ topic, key, data }: Seen) =>
      topic === inboxTopic(desk) && key === id && (data as HandoffRequested).handoffId === handoffId,
  );

it('two AIs that give a conversation to each other with nothing new are stopped; the desk gets it, with the path, also when nobody is on duty [G2] [G4]', async () => {
  const story = await new Story().begin();
  await story.goes(alpha, beta);
  const instead = await story.insteadOf(await story.asks({ agentId: alpha }));
  expect(instead).toMatchObject({
    from: { agentId: beta },
    to: { kind: 'human' },
    reason: { trigger: 'loop_guard', by: 'router' },
    package: { severity: 'watch', summary: expect.stringContaining('The line is down.') },
  });
  expect(instead.reason.evidence).toMatch(/rule=nothing_new .*path=triage-agent>alpha-agent>beta-agent>alpha-agent$/);
  await isAtDesk(story, instead.handoffId);
  const told = await story.customer.hears(({ text }) => text.includes('No colleague is on duty'));
  await story.customer.choose(told.handoffId ?? '', 'callback');
  await story.customer.hears(({ text }) => text.includes('call you back'));
});

it('a conversation has one hop more than there are AIs, and a person who gives it back adds none [G2]', async () => {
  await ada.onDuty();
  const story = await new Story().begin();
  await story.goes(alpha, beta, triage, alpha);
  const first = await story.insteadOf(await story.asks({ agentId: beta }, [story.fact()]));
  expect(first.reason.evidence).toContain('rule=hop_budget hops=4 max=4');
  const item = await ada.claim(story.id);
  await ada.act(item, 'reply', { text: 'I have looked at it.' });
  await ada.act(item, 'hand-back', { agentId: triage, settled: ['The line was reset.'], decision: 'Watch it.' });
  const isReturn = ({ reason }: HandoffRequested) => reason.trigger === 'returned';
  const { handoffId } = await story.customer.until<HandoffRequested>('handoff.requested.v1', isReturn);
  const offer = await story.takes(triage, handoffId, 'I go on.');
  expect(offer.package.returns).toMatchObject({ settled: ['The line was reset.'], decision: 'Watch it.' });
  expect((await story.insteadOf(await story.asks({ agentId: beta }, [story.fact()]))).reason).toMatchObject({
    trigger: 'loop_guard',
  });
});

it('two topics of one message are seen to one after the other, the customer is told, and only then it ends [G1]', async () => {
  const story = await new Story().begin();
  const second = { intent: 'beta.one', detail: 'My wifi is slow.' };
  const offer = await story.takes(alpha, await story.asks({ intent: 'alpha.one' }, [], [second]), 'That is mended.');
  expect(offer.package.parked).toEqual([second]);
  await story.customer.hears(({ text }) => text.includes('What else you asked about is noted'));
  const end = { proactive: true, resolves: true, text: 'Anything else?' } as const;
  await parties.reply(alpha, story.id, { epoch: story.epoch, ...end });
  const { handoffId } = await parties.offerTo(beta, story.id);
  const revisited = await story.takes(beta, handoffId, 'Now to your wifi.');
  expect(revisited).toMatchObject({ reason: { by: 'router' }, package: { intent: 'beta.one', parked: [] } });
  await parties.reply(beta, story.id, { epoch: story.epoch, ...end });
  const isEnd = ({ state }: ConversationLifecycle) => state === 'resolved';
  await story.customer.until<ConversationLifecycle>(lifecycleTopic, isEnd);
  const states = story.customer.heard<ConversationLifecycle>(lifecycleTopic).map(({ state }) => state);
  expect(states).toEqual(['opened', 'owner_changed', 'owner_changed', 'resolved']);
  expect(notices(story).filter(({ text }) => text.includes('noted'))).toHaveLength(1);
  await story.customer.write('Thank you. It is slow again.');
  await parties.gets(beta, 'conversation.message.received', story.id);
});

it('a customer who goes on to another topic is handed on when their agent says so twice, and not before [H1] [G6]', async () => {
  const story = await new Story().begin();
  await story.goes(alpha);
  const strays = async (words: string) => {
    const inReplyTo = await story.customer.write(words);
    const topic = { intent: 'beta.one', confidence: 0.7 };
    await parties.reply(alpha, story.id, { epoch: story.epoch, inReplyTo, text: 'Let me see.', topic });
    await story.customer.answerTo(inReplyTo);
  };
  await strays('My wifi is slow.');
  await strays('It is the wifi I ask about.');
  const { handoffId, reason } = await parties.offerTo(beta, story.id);
  expect(reason.evidence).toBe('rule=topic_changed intent=beta.one confidence=0.7 times=2');
  await story.takes(beta, handoffId, 'Here I am.');
});

/** Where words go whose sender names nobody, once they go there. */
const goesTo = (agentId: string, words: string) =>
  vi.waitFor(
    async () => {
      const story = await new Story().begin(words);
      const handoffId = await story.asks({});
      const isIt = (decision: RoutingDecided) => decision.handoffId === handoffId;
      const { candidates } = await story.customer.until<RoutingDecided>('routing.decided.v1', isIt);
      expect(candidates.find(({ lostBecause }) => !lostBecause)?.agentId).toBe(agentId);
      return { story, handoffId };
    },
    { timeout: 40_000 },
  );

interface Example {
  readonly id: string;
  readonly conversationId: string;
  readonly label: { readonly intent?: string };
}

const atRouter = (path: string, token: string, body?: object): Promise<Response> =>
  fetch(`${system.service('router').url}/api/examples${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  });

/** As soon as it is known what would have been right. */
const exampleOf = (story: Story): Promise<Example> =>
  vi.waitFor(
    async () => {
      const open = (await (await atRouter('', 'token-of-eve')).json()) as Example[];
      const one = open.find(({ conversationId, label }) => conversationId === story.id && label.intent !== undefined);
      expect(one).toBeDefined();
      return one as Example;
    },
    { timeout: 20_000 },
  );

it('words that were taken for something else and put right by a person are learned from, once somebody has reviewed them [G6] [V1]', async () => {
  await ada.onDuty();
  const { story, handoffId } = await goesTo(beta, 'I shiver under the lamps.');
  await story.takes(beta, handoffId, 'Which lamp is broken?');
  await story.customer.write('None. I want to speak to a human.');
  const item = await ada.claim(story.id);
  await ada.act(item, 'hand-back', { intent: 'alpha.one', settled: ['The customer is cold.'] });
  const isReturn = ({ reason }: HandoffRequested) => reason.trigger === 'returned';
  const returned = await story.customer.until<HandoffRequested>('handoff.requested.v1', isReturn);
  await story.takes(alpha, returned.handoffId, 'I turn the heating up.');

  const example = await exampleOf(story);
  expect(example).toMatchObject({
    sign: 'corrected',
    words: 'I shiver under the lamps.',
    takenFor: { intent: 'beta.one', by: 'trained' },
    label: { keptBy: alpha, intent: 'alpha.one' },
  });
  expect((await atRouter(`/${example.id}/accept`, 'token-of-rex', {})).status).toBe(200);
  const additions = await (await atRouter('/additions', 'token-of-eve')).text();
  writeFileSync(`${path}.new`, policy('guards-2', additions));
  renameSync(`${path}.new`, path);

  await goesTo(alpha, 'I shiver when I work under the lamps.');
  await goesTo(beta, 'The lamps flicker.');
  expect(await (await atRouter('/additions', 'token-of-eve')).text()).not.toContain('shiver');
});

it('an AI that has answered 200 times is relieved: the next message calls a person [G5]', async () => {
  const story = await new Story().begin();
  const answers = Array.from({ length: 200 }, (_, n) => ({ proactive: true as const, text: `Part ${n}.` }));
  await Promise.all(answers.map((answer) => parties.reply(triage, story.id, answer)));
  await story.customer.hears(({ text }) => text === 'Part 199.');
  await story.customer.hears(() => story.customer.heard<MessageSent>(sentTopic).length >= answers.length);
  await story.customer.write('Does this ever end?');
  const isOwn = ({ reason }: HandoffRequested) => reason.trigger === 'loop_guard';
  const { reason, handoffId } = await story.customer.until<HandoffRequested>('handoff.requested.v1', isOwn);
  expect(reason.evidence).toContain('rule=answer_budget answers=200 max=200');
  await isAtDesk(story, handoffId);
});
