import { inboxTopic, topics } from '@baton/contracts';
import { connected, type SpanLine, System, spansOf, Wiretap } from '@baton/testing';
import { Client } from 'pg';
import { describe, expect, it } from 'vitest';
import { operators, TestOperator } from './operator.fixture.ts';
import { type Script, scripts } from './script.fixture.ts';
import { channel, WebCustomer } from './web-customer.fixture.ts';

const agents = ['triage-agent', 'billing-agent', 'tech-agent', 'human-queue'];
const system = await System.start(['router', 'gateway', ...agents], { ...operators, ...channel });
const tap = await Wiretap.on(...topics.map(({ name }) => name), ...agents.map(inboxTopic));
const ada = new TestOperator(system);
await ada.onDuty();

/** A script turn by turn; where it leads to a person, that person answers, and hands back what they know enough of. */
const play = async ({ name, customer, lines }: Script): Promise<string> => {
  const web = await WebCustomer.join(system, customer);
  for (const line of lines) await web.say(line);
  if (name === 'double-charge.txt') await ada.decide(web.conversationId, 'approved');
  if (name.startsWith('human')) await takeOver(web, name === 'human-later.txt');
  return web.conversationId;
};

const takeOver = async (web: WebCustomer, andBack: boolean): Promise<void> => {
  const { handoffId = '' } = await web.until(({ kind }) => kind === 'wait');
  await web.choose(handoffId, 'wait');
  const item = await ada.claim(web.conversationId);
  // Words that overtake the claim are kept until it is granted, and then go out in the claim's trace.
  await web.until(({ kind, owner }) => kind === 'owner' && owner?.kind === 'human');
  await ada.act(item, 'reply', { text: 'Ada here, I will see to it.' });
  const { entryId: said } = await web.until(({ kind, from }) => kind === 'words' && from?.kind === 'human');
  if (!andBack) return;
  await ada.act(item, 'hand-back', { agentId: 'billing-agent', settled: ['All of it.'], decision: 'Settled.' });
  await web.until(({ kind, owner, entryId }) => kind === 'owner' && owner?.kind === 'ai' && entryId > said);
};

/** Nobody answers the offer: its deadline passes, and the customer is answered by whoever had the floor. */
const unanswered = async (): Promise<string> => {
  const web = await WebCustomer.join(system, { id: 'C-1001', language: 'en' });
  system.service('billing-agent').signal('SIGSTOP');
  await web.say('My account is TC-1001 and I was charged twice.');
  system.service('billing-agent').signal('SIGCONT');
  return web.conversationId;
};

/** Taken by a person, and left alone. */
const abandoned = async (): Promise<string> => {
  const web = await WebCustomer.join(system, { id: 'C-1001', language: 'en' });
  await web.say('I want to speak to a human, please.');
  await ada.claim(web.conversationId);
  await web.until(({ kind, owner }) => kind === 'owner' && owner?.kind === 'human');
  await loseLease(web.conversationId);
  await web.until(({ text }) => text?.includes('had to leave') ?? false);
  return web.conversationId;
};

const loseLease = async (conversationId: string): Promise<void> => {
  const client = new Client(system.databaseUrl('human-queue'));
  await client.connect();
  await client.query('UPDATE item SET lease_until = now() WHERE conversation_id = $1', [conversationId]);
  await client.end();
};

/** Several at a time: their traces must not mix. */
const played = new Map<string, string>();
const left = [...scripts];
const playOn = async (): Promise<void> => {
  for (let script = left.shift(); script; script = left.shift()) played.set(script.name, await play(script));
};
await Promise.all([playOn(), playOn(), playOn()]);
const [late, alone] = await Promise.all([unanswered(), abandoned()]);
await Promise.all(['router', 'gateway', ...agents].map((name) => system.kill(name, 'SIGTERM')));
const all = system.spans();

const kinds = { internal: 0, server: 1, client: 2, consumer: 4 };
const conversationOf = ({ attributes }: SpanLine) => attributes['gen_ai.conversation.id'];
const traceOf = ({ traceId }: { traceId: string }) => all.filter((span) => span.traceId === traceId);
const servicesOf = (spans: readonly SpanLine[]) => [...new Set(spans.map(({ service }) => service))];
const linkedTraces = ({ links }: SpanLine) => links.map(({ traceId }) => traceId);
const found = (spans: readonly SpanLine[], service: string, name: string): SpanLine =>
  spans.find((span) => span.service === service && span.name === name) ??
  expect.fail(`${service} has no span "${name}" among ${spans.map((span) => `${span.service} "${span.name}"`).join()}`);

/** The first spans of the traces that began with this, in the order they began. */
const begunBy = (name: string, conversationId: string): SpanLine[] =>
  spansOf(all, conversationId)
    .filter((span) => span.name === name && !span.parentSpanId)
    .toSorted((a, b) => a.startedAt - b.startedAt);
const turnsOf = (conversationId: string) => begunBy('POST /api/conversations/:id/messages', conversationId);
const idOf = (script: string) => played.get(script) ?? expect.fail(`${script} was not played`);

describe.each(scripts)('$name', ({ name, lines }) => {
  it('is one tree of spans per turn, from the gateway through router and agents to the databases of all', () => {
    const turns = turnsOf(idOf(name));
    expect(turns).toHaveLength(lines.length);
    for (const turn of turns) {
      const spans = traceOf(turn);
      expect(connected(spans)).toEqual(turn);
      expect(turn).toMatchObject({ service: 'gateway', kind: kinds.server });
      expect(servicesOf(spans)).toEqual(expect.arrayContaining(['gateway', 'router']));
      expect(servicesOf(spans).some((service) => agents.includes(service))).toBe(true);
      for (const service of servicesOf(spans)) {
        const own = spans.filter((span) => span.service === service);
        const names = own.map((span) => span.name);
        // What was handled together with other conversations may have its statements in their traces.
        const together = own.some(({ attributes }) => Number(attributes['messaging.batch.message_count']) > 1);
        if (!together) expect(names, service).toEqual(expect.arrayContaining([expect.stringMatching(/^pg\.query/)]));
      }
    }
  });

  it('leads from each turn to the one before', () => {
    const turns = turnsOf(idOf(name));
    const received = turns.map((turn) => found(traceOf(turn), 'router', 'process conversation.message.received.v1'));
    expect(received.map(linkedTraces)).toEqual(
      turns.map((_, at) =>
        turns
          .slice(0, at)
          .slice(-1)
          .map(({ traceId }) => traceId),
      ),
    );
  });

  it('is found by its conversation, whichever span is looked at', () => {
    const traces = new Set(spansOf(all, idOf(name)).map(({ traceId }) => traceId));
    const spans = all.filter(({ traceId }) => traces.has(traceId));
    expect(spans.filter((span) => conversationOf(span) !== idOf(name)).map((span) => span.name)).toEqual([]);
  });
});

describe('waiting for a person', () => {
  it('ends the trace of the turn; each thing the person does is a trace that leads back to it', () => {
    const id = idOf('human-later.txt');
    const asked = turnsOf(id).at(-1);
    for (const [act, outcome, reached] of [
      ['claim', 'accepted', 'human-queue'],
      ['reply', undefined, 'gateway'],
      ['hand-back', 'offered', 'billing-agent'],
    ]) {
      const [done] = begunBy(`POST /api/items/:id/${act}`, id);
      const spans = traceOf(done as SpanLine);
      expect(connected(spans)).toMatchObject({ service: 'human-queue', kind: kinds.server });
      expect(linkedTraces(done as SpanLine)).toEqual([asked?.traceId]);
      expect(servicesOf(spans)).toEqual(expect.arrayContaining(['human-queue', 'router', reached]));
      const decided = spans
        .filter(({ service }) => service === 'router')
        .map((span) => span.attributes['handoff.outcome']);
      expect(decided, act).toContain(outcome);
    }
  });

  it('to decide on an act is no different: the agent goes on in the trace of the decision', () => {
    const id = idOf('double-charge.txt');
    const [decided] = begunBy('POST /api/approvals/:id/decide', id);
    const spans = traceOf(decided as SpanLine);
    expect(connected(spans)).toMatchObject({ service: 'human-queue' });
    expect(turnsOf(id).map(({ traceId }) => traceId)).toEqual(
      expect.arrayContaining(linkedTraces(decided as SpanLine)),
    );
    found(spans, 'billing-agent', 'invoke_agent billing-agent');
  });

  it('leaves the customer a choice, in a trace that leads back, too', () => {
    const id = idOf('human-later.txt');
    const [chose] = begunBy('POST /api/conversations/:id/choices', id);
    const spans = traceOf(chose as SpanLine);
    expect(connected(spans)).toMatchObject({ service: 'gateway', kind: kinds.server });
    const received = found(spans, 'router', 'process conversation.choice.v1');
    expect(linkedTraces(received)).toEqual([turnsOf(id).at(-1)?.traceId]);
  });

  it('is told of in traces of its own', () => {
    const id = idOf('human-first.txt');
    const [asked] = turnsOf(id);
    for (const moved of begunBy('line moved', id)) {
      expect(linkedTraces(moved)).toEqual([asked?.traceId]);
      expect(connected(traceOf(moved))).toMatchObject({ service: 'human-queue', kind: kinds.internal });
    }
    expect(begunBy('line moved', id)).not.toEqual([]);
  });
});

describe('what nobody but time did', () => {
  it.each([
    ['a deadline', late, 'deadline', 'router', 'send conversation.message.sent.v1', 'router'],
    ['a lost lease', alone, 'lease lost', 'human-queue', 'process conversation.reply.v1', 'router'],
  ])('%s is a trace that leads back to the turn, with all that followed', (_, id, name, service, followed, where) => {
    const [done] = begunBy(name, id);
    const spans = traceOf(done as SpanLine);
    expect(connected(spans)).toMatchObject({ service, kind: kinds.internal });
    expect(linkedTraces(done as SpanLine)).toEqual([turnsOf(id)[0]?.traceId]);
    found(spans, where, followed);
    expect(spans.map(conversationOf)).toEqual(spans.map(() => id));
  });
});

describe('everywhere', () => {
  it('names and kinds are those of the conventions', () => {
    const spans = spansOf(all, idOf('human-later.txt'));
    expect(found(spans, 'triage-agent', 'invoke_agent triage-agent')).toMatchObject({
      kind: kinds.internal,
      attributes: {
        'gen_ai.operation.name': 'invoke_agent',
        'gen_ai.provider.name': 'baton',
        'gen_ai.agent.version': expect.any(String),
      },
    });
    expect(found(spans, 'router', 'process conversation.message.received.v1')).toMatchObject({
      kind: kinds.consumer,
      attributes: { 'messaging.system': 'kafka', 'messaging.operation.type': 'process' },
    });
    expect(found(spans, 'router', 'send conversation.message.sent.v1')).toMatchObject({
      kind: kinds.client,
      attributes: { 'messaging.operation.name': 'send' },
    });
    const query = spans.find(({ name }) => name.startsWith('pg.query:conversation-find'));
    expect(query).toMatchObject({ kind: kinds.client, attributes: { 'db.system.name': 'postgresql' } });
  });

  it('no trace tells of two conversations', () => {
    const traces = new Map<string, SpanLine[]>();
    for (const span of all) traces.set(span.traceId, [...(traces.get(span.traceId) ?? []), span]);
    const mixed = [...traces.values()].filter((spans) => new Set(spans.map(conversationOf)).size > 1);
    expect(mixed.map((spans) => spans.map(({ service, name }) => `${service} ${name}`))).toEqual([]);
  });

  it('no span carries a word of a customer', () => {
    const spans = JSON.stringify(all);
    const said = scripts.flatMap(({ lines }) => lines);
    expect([...said, 'TC-100', 'Emma'].filter((words) => spans.includes(words))).toEqual([]);
  });

  it('no record of a conversation is without its trace', () => {
    const ofConversations = tap.records.filter(({ type }) => type !== 'agent.card' && type !== 'agent.heartbeat');
    expect(ofConversations.length).toBeGreaterThan(scripts.length * 10);
    const without = ofConversations.filter(
      ({ headers }) => !/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/.test(headers.traceparent ?? ''),
    );
    expect(without.map(({ topic, type }) => `${topic} ${type}`)).toEqual([]);
  });
});
