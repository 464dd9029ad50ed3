import { renameSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import {
  type ConversationLifecycle,
  handoffRequested,
  inboxTopic,
  messageReceived,
  newId,
  type RoutingDecided,
} from '@baton/contracts';
import { Outsider, policyFile, type ServiceInstance, System, untilTopicExists, Wiretap } from '@baton/testing';
import { afterAll, describe, expect, it } from 'vitest';
import { lifecycleTopic } from './customer.fixture.ts';
import { ScriptedAgent } from './scripted-agent.fixture.ts';

/** All conversations about repairs are one agent's. */
const policy = (version: string, agent: string): string => `
  version: ${version}
  offers: { one: 10m, all: 30m }
  rules:
    - { name: repairs, when: { intent: repair.* }, then: { agent: ${agent} } }`;
const path = policyFile(policy('first', 'one-agent'));
const rewrite = (text: string): void => {
  writeFileSync(`${path}.new`, text);
  renameSync(`${path}.new`, path);
};

const system = await System.start(['router'], {
  ROUTING_POLICY: path,
  AUDITORS: 'eve:Eve:token-of-eve',
  POLICY_OWNERS: 'olga:Olga:token-of-olga',
});
const routers = (): ServiceInstance[] => [system.service('router'), double];
const double = await system.double('router');
const outsider = await Outsider.connect();
for (const agentId of ['triage-agent', 'one-agent', 'two-agent']) {
  const agent = await ScriptedAgent.join(outsider, { agentId, maxConcurrent: 1_000, replyWithinMs: 600_000 });
  afterAll(() => agent.leave());
  await untilTopicExists(agent.inbox);
}
const [decidedTopic, triage] = ['routing.decided.v1', inboxTopic('triage-agent')];
const tap = await Wiretap.on(lifecycleTopic, decidedTopic, triage, ...['one-agent', 'two-agent'].map(inboxTopic));

/** A customer writes, and their platform asks for a repair; when it was asked for. */
const converse = async (): Promise<{ readonly id: string; readonly askedAt: number }> => {
  const id = newId();
  await outsider.send(messageReceived, {
    conversationId: id,
    messageId: 'm-1',
    customer: { id: 'C-1001' },
    channel: 'test',
    text: 'My screen is broken',
    sentAt: new Date().toISOString(),
  });
  await tap.until(
    ({ topic, key, data }) =>
      topic === lifecycleTopic && key === id && (data as ConversationLifecycle).state === 'opened',
  );
  const askedAt = Date.now();
  await outsider.send(handoffRequested, {
    handoffId: newId(),
    conversationId: id,
    from: { agentId: 'platform' },
    to: { intent: 'repair.screen' },
    reason: { trigger: 'platform', detail: 'The button for repairs.', by: 'platform' },
    package: { summary: 'A broken screen.', task: { description: 'Repair it.' } },
    requestedAt: new Date().toISOString(),
  });
  return { id, askedAt };
};

const decided = async (id: string): Promise<RoutingDecided> =>
  (await tap.until(({ topic, key }) => topic === decidedTopic && key === id)).data as RoutingDecided;
const targetOf = ({ candidates }: RoutingDecided) => candidates.find(({ lostBecause }) => !lostBecause)?.agentId;

const stateOf = async (router: ServiceInstance): Promise<string> =>
  (await router.health('ready')).body.parts.policy?.state ?? '';
/** Every router says so. */
const untilAllSay = (text: string): Promise<void> =>
  expect
    .poll(async () => (await Promise.all(routers().map(stateOf))).filter((state) => state.includes(text)).length, {
      timeout: 10_000,
      interval: 20,
    })
    .toBe(routers().length);

/** About 60 customers a second, until told otherwise. */
const load = () => {
  const begun: ReturnType<typeof converse>[] = [];
  const state = { isOver: false };
  const running = (async () => {
    while (!state.isOver) {
      begun.push(converse());
      await pause(16);
    }
    return Promise.all(begun);
  })();
  return {
    end: () => {
      state.isOver = true;
      return running;
    },
    until: (count: number) => expect.poll(() => begun.length, { timeout: 20_000, interval: 20 }).toBeGreaterThan(count),
  };
};

describe('a policy that is changed while customers write', () => {
  it('loses no message, every decision names one version, and from the change on it is the new one [R6]', async () => {
    const customers = load();
    await customers.until(150);
    rewrite(policy('second', 'two-agent'));
    await untilAllSay('second');
    const changedAt = Date.now();
    await customers.until(300);
    const all = await customers.end();
    const decisions = await Promise.all(all.map(async (one) => ({ ...one, decision: await decided(one.id) })));
    const versions = decisions.map(({ decision }) => `${decision.policyVersion} ${targetOf(decision)}`);
    expect([...new Set(versions)].toSorted()).toEqual(['first one-agent', 'second two-agent']);
    const later = decisions.filter(({ askedAt }) => askedAt > changedAt);
    expect(later.length).toBeGreaterThan(50);
    expect(later.filter(({ decision }) => decision.policyVersion !== 'second')).toEqual([]);
    const delivered = tap.records.filter(
      ({ topic, type }) => topic === triage && type === 'conversation.message.received',
    );
    const once = new Set(delivered.map(({ key }) => key));
    expect(all.filter(({ id }) => !once.has(id))).toEqual([]);
    const both = routers().map(({ log }) => /"msg":"In force","policy_version":"second"/.test(log));
    expect(both).toEqual([true, true]);
  });

  it('changes nothing where it is wrong, and says where, also after a restart [R6]', async () => {
    const version = await stateOf(double);
    rewrite('version: third\nguards: { answrs: 5 }');
    const mistake = `${version} in force; ${path}:2:11 guards.answrs: “answrs” is not known here; did you mean answers?`;
    await untilAllSay(mistake);
    await system.kill('router');
    await system.restart('router');
    await untilAllSay(mistake);
    const { id } = await converse();
    expect(await decided(id)).toMatchObject({ policyVersion: version, outcome: 'route' });
  });

  it('may come over HTTP, once it was tried, and stays when a router is started anew', async () => {
    const asked = (to: string, token: string, body: string) =>
      fetch(`${double.url}/api/policies${to}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/yaml' },
        body,
      });
    const publish = async (text: string, token = 'token-of-olga'): Promise<unknown[]> => {
      const response = await asked('', token, text);
      const { code, state, errors } = (await response.json()) as Record<string, unknown>;
      return [response.status, code ?? state, errors];
    };
    const byHand = policy('by-hand', 'one-agent');
    expect(await publish(byHand, 'token-of-eve')).toEqual([401, 'unauthorized', undefined]);
    expect(await publish('version: a\nrules: 5')).toMatchObject([422, 'invalid', [{ line: 2, column: 8 }]]);
    expect(await publish(byHand)).toEqual([409, 'not_tried', undefined]);
    expect((await asked('/backtests', 'token-of-eve', byHand)).status).toBe(200);
    expect(await publish(byHand)).toEqual([202, 'published', undefined]);
    await untilAllSay('by-hand in force');
    await system.kill('router', 'SIGTERM');
    await system.restart('router');
    await untilAllSay('by-hand in force');
    const { id } = await converse();
    const decision = await decided(id);
    expect([decision.policyVersion, targetOf(decision)]).toEqual(['by-hand', 'one-agent']);
    const shown = await fetch(`${double.url}/api/policies`, { headers: { authorization: 'Bearer token-of-eve' } });
    const [newest, ...older] = (await shown.json()) as { version: string; inForce: boolean }[];
    expect(newest).toMatchObject({ version: 'by-hand', inForce: true });
    expect(older).toContainEqual(expect.objectContaining({ version: 'first', inForce: false }));
  });
});
