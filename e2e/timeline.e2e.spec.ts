import { execFile } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { ConversationLifecycle } from '@baton/contracts';
import { Outsider, System, spansOf, Wiretap } from '@baton/testing';
import { describe, expect, it, vi } from 'vitest';
import { flawsOf, inBrowser } from './browser.fixture.ts';
import { lifecycleTopic, TestCustomer, watchedTopics } from './customer.fixture.ts';
import { operators, TestOperator } from './operator.fixture.ts';

const token = 'token-of-audit';
const ownersToken = 'token-of-policy';
const system = await System.start(['router', 'triage-agent', 'billing-agent', 'human-queue'], {
  ...operators,
  AUDITORS: `eve:Eve:${token}`,
  POLICY_OWNERS: `pat:Pat:${ownersToken}`,
  TRACES_URL: 'http://127.0.0.1:9411',
});
const outsider = await Outsider.connect();
const tap = await Wiretap.on(...watchedTopics);
const ada = new TestOperator(system);
await ada.onDuty();

interface Entry {
  readonly kind: string;
  readonly who: string;
  readonly headline: string;
  readonly turn: number;
  readonly traceId?: string;
  readonly text?: string;
  readonly [more: string]: unknown;
}

interface Timeline {
  readonly status: string;
  readonly owner: { readonly agentId: string };
  readonly turns: readonly { readonly answeredMs?: number }[];
  readonly entries: readonly Entry[];
}

const get = async <T>(path: string): Promise<T> => {
  const headers = { authorization: `Bearer ${token}` };
  const response = await fetch(`${system.service('router').url}/api/${path}`, { headers });
  expect(response.status).toBe(200);
  return (await response.json()) as T;
};
const timelineOf = ({ conversationId }: TestCustomer) => get<Timeline>(`conversations/${conversationId}/timeline`);
const customerWith = (number = '1001') => new TestCustomer(outsider, tap, { id: `C-${number}`, language: 'en' });

/** Those of these kinds, in the order they are told. */
const kindsIn = ({ entries }: Timeline, ...kinds: string[]): string[] =>
  entries.map(({ kind }) => kind).filter((kind) => kinds.includes(kind));

/** The trace of every entry is one in which this conversation was worked on. */
const expectTracesSeen = async (customer: TestCustomer): Promise<void> => {
  const { entries } = await timelineOf(customer);
  await vi.waitFor(
    () => {
      const seen = new Set(spansOf(system.spans(), customer.conversationId).map(({ traceId }) => traceId));
      expect(entries.filter(({ traceId }) => !traceId || !seen.has(traceId))).toEqual([]);
    },
    { timeout: 30_000 },
  );
};

const chargedTwice = async (number = '1001'): Promise<TestCustomer> => {
  const customer = customerWith(number);
  await customer.say('Hello, I think I was charged twice this month.');
  await customer.say(`It is TC-${number}.`);
  return customer;
};

/** The same, with a refund that a person allows, once for each customer, and the person in the end. */
const refunded = async (number: string): Promise<TestCustomer> => {
  const customer = await chargedTwice(number);
  await customer.say('Yes, please ask for the refund.');
  await ada.decide(customer.conversationId, 'approved');
  await customer.hears(({ from, inReplyTo }) => from.agentId === 'billing-agent' && !inReplyTo);
  await customer.write('Now I want to speak to a human, please.');
  const item = await ada.claim(customer.conversationId);
  const joined = ({ state, owner }: ConversationLifecycle) =>
    state === 'owner_changed' && owner?.agentId === 'human-queue';
  await customer.until<ConversationLifecycle>(lifecycleTopic, joined);
  await ada.act(item, 'reply', { text: 'Ada here.' });
  await customer.hears(({ text }) => text === 'Ada here.');
  return customer;
};

describe('the timeline of a double charge', () => {
  it('tells the handoff that lacked a fact, and the one that did not, with package and read-back', async () => {
    const customer = await chargedTwice();
    const timeline = await timelineOf(customer);
    expect(
      kindsIn(timeline, 'message', 'handoff', 'decision', 'offer', 'readback', 'owner', 'notice', 'reply'),
    ).toEqual([
      'message',
      'handoff',
      'decision',
      'reply',
      'message',
      'handoff',
      'decision',
      'offer',
      'readback',
      'owner',
      'notice',
      'reply',
    ]);
    const of = (kind: string) => timeline.entries.findLast((entry) => entry.kind === kind);
    expect(of('handoff')).toMatchObject({ who: 'triage-agent', turn: 2, package: { intent: 'billing.double_charge' } });
    expect(of('handoff')?.package).toMatchObject({
      facts: expect.arrayContaining([expect.objectContaining({ name: 'account.number', value: 'TC-1001' })]),
    });
    expect(of('decision')).toMatchObject({ rule: 'intent_owner', candidates: expect.any(Array) });
    expect(of('readback')).toMatchObject({
      who: 'billing-agent',
      reliesOn: expect.arrayContaining(['account.number']),
    });
    const [early] = timeline.entries.filter(({ kind }) => kind === 'handoff_ended');
    expect(early).toMatchObject({ turn: 1, reason: 'missing_context', missing: ['account.number'] });
    expect(timeline).toMatchObject({ status: 'open', owner: { agentId: 'billing-agent' } });
    expect(timeline.turns.map(({ answeredMs }) => answeredMs)).toEqual([expect.any(Number), expect.any(Number)]);
    await expectTracesSeen(customer);
  });
});

describe('the timeline of a conversation with a person', () => {
  it('tells the approval, the wait and who came', async () => {
    const customer = await refunded('1001');
    const timeline = await timelineOf(customer);
    expect(kindsIn(timeline, 'approval_asked', 'approval_decided', 'wait', 'owner')).toEqual([
      'owner',
      'approval_asked',
      'approval_decided',
      'wait',
      'owner',
    ]);
    const last = (kind: string) => timeline.entries.findLast((entry) => entry.kind === kind);
    expect(last('approval_decided')?.headline).toMatch(/^decides: approved by Ada Lovelace, after /);
    expect(last('wait')).toMatchObject({ state: 'queued', position: 1, waitSeconds: { low: expect.any(Number) } });
    expect(last('offer_closed')?.headline).toMatch(/^granted after .* of waiting$/);
    expect(last('owner')?.headline).toContain('Ada Lovelace');
    expect(last('reply')).toMatchObject({ who: 'human-queue', text: 'Ada here.' });
    await expectTracesSeen(customer);
  });

  it('is among the latest conversations', async () => {
    const customer = await chargedTwice();
    const [latest] = await get<Record<string, unknown>[]>('conversations?limit=1');
    expect(latest).toMatchObject({ conversationId: customer.conversationId, owner: 'billing-agent', handoffs: 2 });
  });
});

/** What npm run policy says, with the router of this test. */
const policy = async (...args: string[]): Promise<string> => {
  const command = join(import.meta.dirname, '../apps/routing/dist/policy/policy.js');
  const env = { ...process.env, ROUTER_URL: system.service('router').url, ROUTER_TOKEN: token };
  const { stdout } = await promisify(execFile)(process.execPath, [command, ...args], { env });
  return stdout;
};

const policyFile = async (document: string): Promise<string> => {
  const file = join(await mkdtemp(join(tmpdir(), 'policy-')), 'policy.yaml');
  await writeFile(file, document);
  return file;
};

const publish = async (document: string): Promise<number> => {
  const headers = { authorization: `Bearer ${ownersToken}`, 'content-type': 'application/yaml' };
  const url = `${system.service('router').url}/api/policies`;
  return (await fetch(url, { method: 'POST', headers, body: document })).status;
};

describe('why a conversation went where it went', () => {
  it('is told by the timeline and at the terminal, with why others lost and what it was made from [R5] [V1]', async () => {
    const customer = await chargedTwice();
    const { entries } = await timelineOf(customer);
    const decision = entries.findLast(({ kind }) => kind === 'decision');
    expect(decision?.headline).toBe(
      'routes to billing-agent by intent_owner: the intent billing.double_charge is on its card',
    );
    const explained = decision?.explanation as string[];
    expect(explained.join('\n')).toMatch(/^Others: .*not meant .*human-queue.*triage-agent/m);
    expect(explained.join('\n')).toMatch(/^Rules that came later: .*last_resort_person \(human-queue\)/m);
    expect(explained.join('\n')).toMatch(/^Made from: asked for by triage-agent; .*confidence [\d.]+;.* language en;/m);
    const told = await policy('explain', customer.conversationId);
    for (const sentence of explained) expect(told).toContain(sentence);
  });

  it('is shown by what another policy would do with it, before that policy is taken [R5]', async () => {
    const customer = await chargedTwice();
    const cautious = 'version: cautious-1\ntriggers: { reviewedIntents: [billing.*] }\n';
    const report = JSON.parse(await policy('backtest', await policyFile(cautious), '--json'));
    expect(report).toMatchObject({ candidate: 'cautious-1', notKept: 0, drifted: 0 });
    expect(report.moves).toContainEqual(
      expect.objectContaining({
        from: { rule: 'intent_owner', target: 'billing-agent' },
        to: { rule: 'compliance_review', target: 'human-queue' },
        examples: expect.arrayContaining([customer.conversationId]),
      }),
    );
    const same = 'version: same-1\n';
    expect(await publish(same)).toBe(409);
    expect(await policy('backtest', await policyFile(same))).toContain('Nothing would go elsewhere.');
    expect(await publish(same)).toBe(202);
  });

  it('is told of words nobody has written', async () => {
    const told = await policy('dry-run', 'Please let me speak to a human.');
    expect(told).toContain('personRequested true');
    expect(told).toContain('A person at human-queue, by the rule person_requested: the customer asked for a person.');
  });
});

inBrowser('the timeline page', async (browser) => {
  it('leads from the latest conversations to one, for whoever comes with a token, and to its traces', async () => {
    const customer = await refunded('1009');
    const page = await browser.visit(`${system.service('router').url}/#token=${token}`);
    const link = page.getByRole('link', { name: customer.conversationId });
    await link.waitFor();
    expect(page.url()).not.toContain(token);
    expect(await flawsOf(page)).toEqual([]);
    await link.click();
    await page.getByRole('heading', { name: 'Turn 4' }).waitFor();
    expect(await page.getByText('Ada here.').isVisible()).toBe(true);
    const trace = page.getByRole('link', { name: /^trace / }).first();
    expect(await trace.getAttribute('href')).toMatch(/^http:\/\/127\.0\.0\.1:9411\/zipkin\/traces\/[0-9a-f]{32}$/);
    await page.getByRole('button', { name: 'Show all details' }).click();
    expect(await page.getByText('account.number: TC-1009').first().isVisible()).toBe(true);
    expect(await flawsOf(page)).toEqual([]);
  });

  it('shows what a customer wrote as text, whatever it is', async () => {
    const customer = customerWith();
    await customer.say('<img src=x onerror=alert(1)><b>bold</b>');
    const page = await browser.visit(
      `${system.service('router').url}/?conversation=${customer.conversationId}#token=${token}`,
    );
    await page.getByText('<img src=x onerror=alert(1)><b>bold</b>').waitFor();
  });

  it('asks who does not say who they are for a token, and takes no wrong one', async () => {
    const page = await browser.visit(`${system.service('router').url}/`, { forgives: /401/ });
    await page.getByLabel('Your token').fill('wrong-token');
    await page.keyboard.press('Enter');
    await page.getByText('This token is not known here.').waitFor();
    expect(await flawsOf(page)).toEqual([]);
    await page.getByLabel('Your token').fill(token);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Latest conversations' }).waitFor();
  });
});
