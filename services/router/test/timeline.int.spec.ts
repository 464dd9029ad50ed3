import { join } from 'node:path';
import { deadLettersOf, messageReceived, newId, routerInputs, topics } from '@baton/contracts';
import { Outbox, PgDatabase } from '@baton/messaging';
import type { BacktestReport, RecordedDecision } from '@baton/routing';
import { brokers, createTopics, fixture, freshDatabase, Outsider, ServiceInstance } from '@baton/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { directoryOf } from '../src/agents/directory.fixture.ts';
import type { Conversation } from '../src/domain/conversation.ts';
import { decideTaskCompleted } from '../src/domain/decisions/task-completed.decision.ts';
import { decideTaskRequested } from '../src/domain/decisions/task-requested.decision.ts';
import type { DryRun } from '../src/domain/dry-run/dry-run.ts';
import { at, factsWith, message } from '../src/domain/scenario.fixture.ts';
import { crew, task } from '../src/domain/tasks/tasks.fixture.ts';
import { asked, claimed, type Decide, wrote } from '../src/domain/timeline/story.fixture.ts';
import type { Timeline } from '../src/domain/timeline/timeline.ts';
import { routerMigrations } from '../src/migrations/index.ts';
import { ConversationStore } from '../src/store/conversation.store.ts';

/** What is told to the world is no matter here. */
class DeafOutbox extends Outbox {
  async add(): Promise<void> {}
}

const token = 'token-of-audit';
const { url: databaseUrl, pool } = await freshDatabase(routerMigrations);
const database = new PgDatabase(pool);
const conversations = new ConversationStore(new DeafOutbox(), directoryOf(database));
const inputs = topics.filter(({ name }) => routerInputs.includes(name));
await createTopics([...inputs, ...inputs.map(({ name }) => deadLettersOf('router', name))]);

const startRouter = async (env: Record<string, string>): Promise<ServiceInstance> => {
  const main = join(import.meta.dirname, '../src/main.ts');
  const all = { KAFKA_BROKERS: brokers().join(), DATABASE_URL: databaseUrl, ...env };
  const service = await ServiceInstance.launch(fixture('router', main, all));
  afterAll(() => void service.kill());
  return service.ready();
};

const happen = (seconds: number, decide: Decide, tenant = 'default'): Promise<void> =>
  database.transaction(async (tx) => {
    const cause = { tx, tenant, conversationId: 'c-1', eventId: newId(), now: at(seconds), partition: 0 };
    const before = await conversations.find(cause);
    await conversations.keep(cause, before, decide(before));
  });

await happen(0, wrote('m-1', 0, '<img src=x onerror=alert(1)> charged twice'));
await happen(1, asked(1));
await happen(2, claimed(2));
const router = await startRouter({ AUDITORS: `eve:Eve:${token}`, TRACES_URL: 'http://127.0.0.1:9411/' });

interface Told extends Timeline {
  readonly code?: string;
  readonly traces?: { readonly trace: string; readonly search: string };
}

const get = async <T = Told>(path: string, bearer = token, from = router) => {
  const response = await fetch(`${from.url}/api/${path}`, { headers: { authorization: `Bearer ${bearer}` } });
  return { status: response.status, headers: response.headers, body: (await response.json()) as T };
};
const post = async <T = Told>(path: string, body: string, type: 'yaml' | 'json' = 'yaml', bearer = token) => {
  const headers = { authorization: `Bearer ${bearer}`, 'content-type': `application/${type}` };
  const response = await fetch(`${router.url}/api/${path}`, { method: 'POST', body, headers });
  return { status: response.status, body: (await response.json()) as T };
};
const imagined = (more: object = {}) =>
  JSON.stringify({ text: 'Let me speak to a human being, please.', from: 'triage-agent', ...more });
const stricter = 'version: stricter-1\nthresholds:\n  confidence: 0.8\n';
const timeline = async (path = 'conversations/c-1/timeline') => (await get(path)).body;

describe('the timeline over HTTP', () => {
  it('tells the whole story to an auditor, and is kept in no cache', async () => {
    const { status, headers, body } = await get('conversations/c-1/timeline');
    expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(body).toMatchObject({
      conversationId: 'c-1',
      tenant: 'default',
      status: 'open',
      owner: { agentId: 'billing-agent' },
      epoch: 2,
      turns: [{ answeredMs: 2_000 }],
    });
    expect(body.entries).toHaveLength(12);
    expect(body.entries).toContainEqual(
      expect.objectContaining({ kind: 'handoff', package: expect.objectContaining({ summary: 'Charged twice.' }) }),
    );
    expect(body.entries).toContainEqual(
      expect.objectContaining({ kind: 'readback', firstStep: 'Look at the invoice.', dropped: ['account.number'] }),
    );
  });

  it('tells of work that was given out: what it was about, how it ended, what it cost', async () => {
    const gave = (conversation?: Conversation) =>
      decideTaskRequested(conversation, task('t-1'), 'e-1', false, factsWith(crew), at(1));
    const error = { step: 'lookup', code: 'down', attempts: 3, last: 'The store does not answer.' };
    const usage = { tokens: 70, cost: { minorUnits: 3, currency: 'EUR' } };
    const by = { agentId: 'north-worker' };
    const end = { taskId: 't-1', conversationId: 'c-1', by, outcome: 'failed' as const, error, usage };
    await happen(0, wrote('m-1', 0, 'text', 'busy'), 'busy');
    await happen(1, gave, 'busy');
    await happen(3, (before) => decideTaskCompleted(before, end, 'e-2', undefined, factsWith(crew), at(3)), 'busy');
    const { entries } = await timeline('conversations/c-1/timeline?tenant=busy');
    expect(entries.slice(3)).toMatchObject([
      { kind: 'task', who: 'triage-agent', to: 'north-worker', description: 'what t-1 is about' },
      { kind: 'task_ended', who: 'north-worker', outcome: 'failed', error, usage, tookMs: 2_000 },
      { kind: 'tasks_delivered', to: 'triage-agent', outcomes: { failed: 1 } },
    ]);
    const { rows } = await pool.query("SELECT tokens, cost_minor_units, settled_at FROM task WHERE tenant = 'busy'");
    expect(rows).toEqual([{ tokens: '70', cost_minor_units: '3', settled_at: at(3) }]);
  });

  it('says where its traces are shown', async () => {
    const { body } = await get('conversations/c-1/timeline');
    expect(body.traces?.trace).toBe('http://127.0.0.1:9411/zipkin/traces/');
    const { searchParams, pathname } = new URL(body.traces?.search ?? '');
    expect([pathname, searchParams.get('annotationQuery')]).toEqual(['/zipkin/', 'gen_ai.conversation.id=c-1']);
    expect(Number(searchParams.get('startTs'))).toBeLessThan(at(0).getTime());
    expect(Number(searchParams.get('endTs'))).toBeGreaterThan(at(2).getTime());
  });

  it('knows the trace in which each step was decided', async () => {
    const outsider = await Outsider.connect();
    const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
    const written = message('m-1', { conversationId: newId() });
    await outsider.send(messageReceived, written, { traceparent: `00-${traceId}-00f067aa0ba902b7-01` });
    const told = await vi.waitFor(
      async () => {
        const found = await timeline(`conversations/${written.conversationId}/timeline`);
        expect(found.entries).toHaveLength(3);
        return found;
      },
      { timeout: 30_000 },
    );
    expect(told.entries.map((entry) => entry.traceId)).toEqual([traceId, traceId, traceId]);
  });

  it('is of its tenant alone', async () => {
    expect((await get('conversations/c-1/timeline?tenant=other')).status).toBe(404);
    await happen(5, wrote('m-1', 5, 'Another shop.', 'other'), 'other');
    const other = await timeline('conversations/c-1/timeline?tenant=other');
    expect(other.entries.map((entry) => 'text' in entry && entry.text).filter(Boolean)).toEqual(['Another shop.']);
  });

  it('lists the conversations in which something happened last', async () => {
    const { status, headers, body } = await get('conversations?limit=20');
    expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(body).toContainEqual({
      conversationId: 'c-1',
      tenant: 'default',
      status: 'open',
      owner: 'billing-agent',
      customerId: 'C-1001',
      language: 'en',
      handoffs: 1,
      at: at(2).toISOString(),
    });
    expect((await get('conversations?limit=1')).body).toHaveLength(1);
  });

  it('shows its page without a token, which shows nothing without one', async () => {
    const page = await fetch(`${router.url}/`);
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
    const html = await page.text();
    for (const [, file = ''] of html.matchAll(/(?:src|href)="([^"#:]+)"/g))
      expect([file, (await fetch(new URL(file, `${router.url}/`))).status]).toEqual([file, 200]);
  });
});

describe('decisions over HTTP', () => {
  it('are told with all they were made from, and in sentences [R5]', async () => {
    const { body: found } = await get<RecordedDecision[]>('decisions?conversation=c-1&tenant=default');
    expect(found).toMatchObject([
      {
        rule: 'intent_owner',
        policyVersion: 'default-1',
        candidates: expect.arrayContaining([{ agentId: 'human-queue', score: 0, lostBecause: 'not_meant' }]),
        claims: [{ rule: 'intent_owner' }, { lostBecause: 'came_later' }, { lostBecause: 'came_later' }],
        madeFrom: { question: { from: 'triage-agent', language: 'en' }, availability: {} },
      },
    ]);
    const { status, headers, body } = await get<RecordedDecision & { sentences: string[] }>(
      `decisions/${found[0]?.decisionId}`,
    );
    expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(body.sentences[0]).toBe(
      'billing-agent, by the rule intent_owner: the intent billing.double_charge is on its card.',
    );
    const { entries } = await timeline();
    expect(entries.find(({ kind }) => kind === 'decision')).toMatchObject({ explanation: body.sentences });
  });

  it('are made of agents that may be looked at, too', async () => {
    expect(await get('agents')).toMatchObject({ status: 200, body: [] });
  });
});

describe('a policy that is tried over HTTP', () => {
  it('is told what it would do with what was decided, and is known as tried from then on [R5]', async () => {
    const { status, body } = await post<BacktestReport>('policies/backtests?tenant=default&last=100', stricter);
    expect(status).toBe(200);
    expect(body).toMatchObject({ candidate: 'stricter-1', base: 'default-1', decisions: 1, moved: 0, notKept: 0 });
    const { rows } = await pool.query('SELECT digest, by, report::json FROM policy_backtest');
    expect(rows).toMatchObject([{ digest: expect.stringMatching(/^[0-9a-f]{64}$/), by: 'eve', report: body }]);
  });

  it('is refused with line, column and what was probably meant, where it is none', async () => {
    const wrong = stricter.replace('confidence', 'confidense');
    const mistake = { line: 3, column: 3, suggestion: expect.stringContaining('confidence') };
    const refused = { status: 422, body: { code: 'invalid', errors: [mistake] } };
    for (const path of ['policies/checks', 'policies/backtests'])
      expect(await post(path, wrong)).toMatchObject(refused);
    expect(await post('policies/dry-runs', imagined({ document: wrong }), 'json')).toMatchObject(refused);
  });

  it('is checked without a trial', async () => {
    expect(await post('policies/checks', stricter)).toMatchObject({
      status: 200,
      body: { version: 'stricter-1', warnings: [] },
    });
  });

  it('says where words would go, and keeps nothing of them', async () => {
    const before = await pool.query('SELECT FROM conversation');
    const { status, body } = await post<DryRun>('policies/dry-runs', imagined({ document: stricter }), 'json');
    expect([status, body.policyVersion, body.by]).toEqual([200, 'stricter-1', 'router']);
    expect(body).toMatchObject({
      signals: { personRequested: true },
      decision: { outcome: 'nobody', rule: 'person_requested' },
      sentences: expect.arrayContaining(['Policy stricter-1.']),
    });
    expect((await pool.query('SELECT FROM conversation')).rowCount).toBe(before.rowCount);
    expect(router.log).not.toContain('human being');
  });
});

/** What only auditors see. */
const guarded = ['conversations', 'conversations/c-1/timeline', 'decisions', 'agents'];

describe('who may look', () => {
  it.each(['', 'wrong', 'token-of-audi', 'token-of-audit2'])('nobody with the token “%s”', async (wrong) => {
    for (const path of [...guarded, 'conversations/none/timeline', 'decisions/none']) {
      const { status, headers, body } = await get(path, wrong);
      expect([status, body.code]).toEqual([401, 'unauthorized']);
      expect(headers.get('www-authenticate')).toBe('Bearer');
    }
  });

  it('nobody tries a policy without a token', async () => {
    for (const path of ['policies/checks', 'policies/backtests', 'policies/dry-runs'])
      expect((await post(path, stricter, 'yaml', 'wrong')).status).toBe(401);
  });

  it('is on record, without a word of what was looked at', async () => {
    await timeline();
    expect(router.log).toMatch(/"auditor":"eve".*"conversation_id":"c-1"/);
    for (const word of ['charged twice', 'Charged twice', token]) expect(router.log).not.toContain(word);
  });

  it('where nobody is an auditor there is nothing to be found', async () => {
    const closed = await startRouter({});
    for (const path of guarded)
      expect([(await get(path, token, closed)).status, (await get(path, '', closed)).status]).toEqual([404, 404]);
  });
});

describe('what is refused', () => {
  it.each(['conversations/none/timeline', 'decisions/none'])('%s, which is not there', async (path) => {
    const { status, body } = await get(path);
    expect([status, body.code]).toEqual([404, 'not_found']);
  });

  it.each([
    'conversations/%00/timeline',
    `conversations/${encodeURIComponent("'; DROP TABLE ledger")}/timeline`,
    'conversations/c-1/timeline?tenant=%20',
    'conversations/c-1/timeline?all=yes',
    'conversations?limit=0',
    'conversations?limit=101',
    'conversations?limit=many',
    'decisions?limit=1001',
    'decisions?conversation=%20',
    'decisions/%00',
  ])('%s', async (path) => {
    const { status, body } = await get(path);
    expect([status, body.code]).toEqual([422, 'invalid']);
  });
});

describe('an erased conversation', () => {
  beforeAll(async () => {
    await pool.query("DELETE FROM conversation WHERE id = 'c-1' AND tenant = 'default'");
    await pool.query("DELETE FROM transcript WHERE conversation_id = 'c-1' AND tenant = 'default'");
    await pool.query('UPDATE handoff SET package = NULL, reason = NULL');
    await pool.query('UPDATE attempt SET readback = NULL');
  });

  it('is still told, without its words', async () => {
    const told = await timeline();
    expect(told).toMatchObject({ status: 'erased', turns: [{ answeredMs: 2_000 }] });
    expect(told.entries).toHaveLength(12);
    expect(JSON.stringify(told)).not.toMatch(/harged twice|I see it|TC-1001|Look at/);
  });
});
