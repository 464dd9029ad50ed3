import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type HandoffRequested, newId } from '@baton/contracts';
import { PgDatabase } from '@baton/messaging';
import { defaultPolicy, type Policy } from '@baton/routing';
import { freshDatabase } from '@baton/testing';
import { Logger } from '@nestjs/common';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { directoryOf } from '../agents/directory.fixture.ts';
import { decideDeadline } from '../domain/decisions/deadline.decision.ts';
import { decideHandoffRequested } from '../domain/decisions/handoff-requested.decision.ts';
import { decideMessageReceived } from '../domain/decisions/message-received.decision.ts';
import { card, message, request } from '../domain/scenario.fixture.ts';
import { routerMigrations } from '../migrations/index.ts';
import { PolicyDirectory } from '../policies/policy-directory.ts';
import { RouterConfig } from '../router.config.ts';
import { AgentStore } from '../store/agent.store.ts';
import { ClassificationStore, wantOpinions } from '../store/classification.store.ts';
import { ConversationStore } from '../store/conversation.store.ts';
import { FactsSource } from '../store/facts.source.ts';
import { HandoffStore } from '../store/handoff.store.ts';
import { PolicyStore } from '../store/policy.store.ts';
import { RecordingOutbox } from '../store/recording-outbox.fixture.ts';
import { TaskStore } from '../store/task.store.ts';
import { TranscriptStore } from '../store/transcript.store.ts';
import { ClassificationSweep } from './classification-sweep.ts';
import { classifiersOf } from './classifiers.fixture.ts';

let answer: (response: ServerResponse) => void;
const asked: string[] = [];
const serve = async (incoming: IncomingMessage, response: ServerResponse) => {
  const chunks: Buffer[] = await incoming.toArray();
  asked.push(Buffer.concat(chunks).toString());
  answer(response);
};
const server = createServer((incoming, response) => void serve(incoming, response));
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const says = (content: string) => (response: ServerResponse) => {
  const choices = [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }];
  const body = { id: 'c-1', object: 'chat.completion', created: 1, model: 'small', choices };
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};
const sure = (intent: string) => says(JSON.stringify({ intent, confidence: 0.9 }));
const never = () => {};

const policy: Policy = {
  ...defaultPolicy,
  classifier: {
    ...defaultPolicy.classifier,
    order: ['phrases', 'trained', 'model'],
    phrases: { 'tech.slow': ['at a crawl'] },
    model: { withinMs: 1_500, perHourMax: 100 },
  },
};
let inForce = policy;
class InForce extends PolicyDirectory {
  override snapshot = () => inForce;
}

const { pool } = await freshDatabase(routerMigrations);
const database = new PgDatabase(pool);
const outbox = new RecordingOutbox();
const config = Object.assign(new RouterConfig(), {
  modelBaseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
  modelName: 'small',
  classificationSweepMs: 50,
});
const handoffs = new HandoffStore();
const agents = new AgentStore(database);
const directory = directoryOf(database);
const conversations = new ConversationStore(outbox, directory);
const store = new ClassificationStore(database);
const policies = new InForce(new PolicyStore(database), config);
const classifiers = classifiersOf(database, directory, policies, config);
const source = new FactsSource(directory, new TranscriptStore(), handoffs, new TaskStore(), policies, classifiers);
const sweepOf = () =>
  new ClassificationSweep(config, database, store, conversations, handoffs, source, policies, classifiers);

const billing = [
  'I was charged twice',
  'You took the money two times',
  'A double payment on my card',
  'Charged double',
];
const tech = ['My internet is slow', 'Pages take ages to load', 'The speed is bad', 'Videos keep buffering'];
await database.transaction(async (tx) => {
  const cards = [
    card('triage-agent'),
    card('billing-agent', { intents: [{ name: 'billing.double_charge', examples: billing }] }),
    card('tech-agent', { intents: [{ name: 'tech.slow', examples: tech }], names: { en: 'our technician' } }),
    card('human-queue', { kind: 'human' }),
  ];
  for (const one of cards) {
    await agents.register(tx, one, new Date());
    const { agentId } = one;
    await agents.beat(tx, {
      agentId,
      instanceId: 'i-1',
      state: 'live',
      inFlight: 0,
      waiting: 0,
      at: new Date().toISOString(),
    });
  }
});
await directory.refresh();
classifiers.onApplicationBootstrap();
await vi.waitFor(() => expect(classifiers.atHand(policy)).toBeDefined(), 20_000);
const sweeps = [sweepOf(), sweepOf()];
for (const sweep of sweeps) sweep.onApplicationBootstrap();

afterAll(async () => {
  await Promise.all(sweeps.map((sweep) => sweep.beforeApplicationShutdown()));
  await classifiers.onApplicationShutdown();
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  inForce = policy;
  asked.length = 0;
});

const causeOf = (tx: Parameters<Parameters<typeof database.transaction>[0]>[0], conversationId: string) => ({
  tx,
  tenant: 'default',
  conversationId,
  eventId: newId(),
  now: new Date(),
  partition: 0,
});

/** A platform wishes somebody else to take what the customer wrote, and does not say whom. */
const wish = async (conversationId: string, text: string): Promise<void> => {
  await database.transaction(async (tx) => {
    const cause = causeOf(tx, conversationId);
    const written = message(`${conversationId}-m`, { conversationId, text, sentAt: cause.now.toISOString() });
    await conversations.keep(
      cause,
      undefined,
      decideMessageReceived(undefined, written, 'default', source.facts(), cause.now),
    );
  });
  await database.transaction(async (tx) => {
    const cause = causeOf(tx, conversationId);
    const conversation = await conversations.find(cause);
    const wanted: HandoffRequested = request({
      handoffId: `${conversationId}-h`,
      conversationId,
      from: { agentId: 'platform' },
      to: undefined,
    });
    const facts = source.facts(await source.background(cause, conversation));
    await conversations.keep(
      cause,
      conversation,
      decideHandoffRequested(conversation, wanted, cause.eventId, facts, cause.now),
    );
  });
};

/** What the deadline sweep would do now. */
const deadline = (conversationId: string): Promise<void> =>
  database.transaction(async (tx) => {
    const cause = causeOf(tx, conversationId);
    const conversation = await conversations.find(cause);
    if (!conversation) throw new Error('no conversation');
    const supplied = await handoffs.openPackage(cause);
    const facts = source.facts(await source.background(cause, conversation));
    const later = new Date(Date.now() + 1_500);
    await conversations.keep(cause, conversation, decideDeadline(conversation, supplied, facts, later));
  });

const toldOf = (conversationId: string, type: string) =>
  outbox.messages.filter((told) => told.conversationId === conversationId && told.contract.type === type);
const offeredTo = (conversationId: string) =>
  toldOf(conversationId, 'handoff.requested').map(({ topic }) => topic?.replace(/^agent\.(.*)\.inbox\.v1$/, '$1'));
const decided = (conversationId: string) =>
  toldOf(conversationId, 'routing.decided').map(({ data }) => data as { classifier?: unknown });
const placed = (conversationId: string) => vi.waitFor(() => expect(offeredTo(conversationId)).toHaveLength(1), 5_000);

describe('a request that names nobody', () => {
  it('is decided at once by words or examples that are clear, and nobody is asked', async () => {
    await wish('c-phrase', 'it all goes at a crawl');
    await wish('c-trained', 'I was charged twice');
    expect([offeredTo('c-phrase'), offeredTo('c-trained')]).toEqual([['tech-agent'], ['billing-agent']]);
    expect(decided('c-phrase')[0]?.classifier).toMatchObject({ label: 'tech.slow', confidence: 1, by: 'phrases' });
    expect(asked).toEqual([]);
  });

  it('is decided by a model where these are not, once, also by two routers', async () => {
    answer = sure('tech.slow');
    await wish('c-model', 'Zebras everywhere');
    expect(offeredTo('c-model')).toEqual([]);
    await placed('c-model');
    expect(offeredTo('c-model')).toEqual(['tech-agent']);
    expect(asked).toHaveLength(1);
    const body = JSON.parse(asked[0] ?? '{}') as { messages: { content: string }[]; response_format: unknown };
    expect(JSON.stringify(body.response_format)).toContain('"enum":["billing.double_charge","tech.slow","none"]');
    expect(body.messages[0]?.content).not.toContain('Zebras');
    expect(decided('c-model')[0]?.classifier).toMatchObject({
      label: 'tech.slow',
      by: 'model',
      asked: [{ by: 'phrases' }, { by: 'trained' }, { by: 'model', ms: expect.any(Number) }],
    });
    expect((await pool.query('SELECT 1 FROM classification')).rows).toEqual([]);
  });

  it.each([
    ['fails', (response: ServerResponse) => response.writeHead(500).end('Zebras'), 'http_500'],
    ['talks nonsense', says('It is about zebras.'), /garbage|no_answer/],
    ['names something that was not offered', sure('admin'), /garbage|no_answer/],
    ['says nothing', never, 'timeout'],
  ])('goes to a person where the model %s, in time, and no word of it is logged', async (what, broken, fault) => {
    const lines: unknown[] = [];
    const spies = (['log', 'warn', 'error'] as const).map((level) =>
      vi.spyOn(Logger.prototype, level).mockImplementation((...line: unknown[]) => void lines.push(line)),
    );
    const id = `c-${what.replaceAll(' ', '-')}`;
    answer = broken;
    await wish(id, 'Zebras everywhere');
    await placed(id);
    expect(offeredTo(id)).toEqual(['human-queue']);
    const [decision] = decided(id) as [{ classifier: { asked: { by: string; fault?: string }[] } }];
    expect(decision.classifier.asked.find(({ by }) => by === 'model')?.fault).toMatch(fault);
    expect(JSON.stringify(lines)).not.toMatch(/zebras/i);
    for (const spy of spies) spy.mockRestore();
  });

  it('asks no model more often than the policy allows', async () => {
    const { rows } = await pool.query('SELECT asked FROM model_question');
    inForce = {
      ...policy,
      classifier: { ...policy.classifier, model: { withinMs: 1_500, perHourMax: rows[0].asked } },
    };
    answer = sure('tech.slow');
    await wish('c-spent', 'Zebras everywhere');
    await placed('c-spent');
    expect(offeredTo('c-spent')).toEqual(['human-queue']);
    expect(asked).toEqual([]);
  });

  it('is placed at its deadline where whoever asked the model died with it; what is said later changes nothing', async () => {
    let release = () => {};
    answer = (response) => {
      release = () => sure('tech.slow')(response);
    };
    await wish('c-late', 'Zebras everywhere');
    await vi.waitFor(() => expect(asked).toHaveLength(1), 5_000);
    await deadline('c-late');
    expect(offeredTo('c-late')).toEqual(['human-queue']);
    release();
    await vi.waitFor(async () => expect((await pool.query('SELECT 1 FROM classification')).rows).toEqual([]), 5_000);
    expect(offeredTo('c-late')).toEqual(['human-queue']);
  });

  it('is tried under another policy with those whom that one asks', () => {
    const phrasesAlone: Policy = { ...policy, classifier: { ...policy.classifier, order: ['phrases'] } };
    const askedUnder = (tried?: Policy) =>
      source.facts(undefined, tried).classifying?.atOnce('I was charged twice', policy.classifier).asked;
    expect(askedUnder(phrasesAlone)).toMatchObject([{ by: 'phrases' }]);
    expect(askedUnder()).toMatchObject([{ by: 'phrases' }, { by: 'trained' }]);
  });

  it('is not forgotten where the customer has said more since', async () => {
    const [before, since] = [new Date(), new Date(Date.now() - 30_000)];
    const left = await database.transaction(async (tx) => {
      const cause = causeOf(tx, 'c-more');
      const wanted = { type: 'OpinionsWanted', handoffId: 'h-more', messageIds: ['m-1'], at: before } as const;
      const verdict = { outcome: 'unsure', label: '', confidence: 0, asked: [] } as const;
      await wantOpinions(cause, { ...wanted, verdict, until: before });
      await wantOpinions(cause, { ...wanted, verdict, until: since });
      await store.done(cause, { handoffId: 'h-more', until: before });
      const rows = await tx.query("SELECT until FROM classification WHERE handoff_id = 'h-more'");
      await store.done(cause, { handoffId: 'h-more', until: since });
      return rows;
    });
    expect(left).toEqual([{ until: since }]);
  });

  it('is given back by a router that ends while it asks', async () => {
    inForce = { ...policy, classifier: { ...policy.classifier, model: { withinMs: 20_000, perHourMax: 100 } } };
    answer = never;
    await wish('c-asking', 'Zebras everywhere');
    await vi.waitFor(() => expect(asked).toHaveLength(1), 5_000);
    await Promise.all(sweeps.map((sweep) => sweep.beforeApplicationShutdown()));
    expect(offeredTo('c-asking')).toEqual([]);
    answer = sure('tech.slow');
    for (const sweep of sweeps) sweep.onApplicationBootstrap();
    await placed('c-asking');
    expect(offeredTo('c-asking')).toEqual(['tech-agent']);
  });

  it('is not lost with a router that ends: the next takes it up', async () => {
    await Promise.all(sweeps.map((sweep) => sweep.beforeApplicationShutdown()));
    answer = sure('tech.slow');
    await wish('c-restart', 'Zebras everywhere');
    expect(asked).toEqual([]);
    for (const sweep of sweeps) sweep.onApplicationBootstrap();
    await placed('c-restart');
    expect(offeredTo('c-restart')).toEqual(['tech-agent']);
  });
});
