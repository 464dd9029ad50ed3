import {
  type ApprovalDecided,
  type ApprovalRequested,
  approvalDecided,
  approvalRequested,
  type ConversationLifecycle,
  type HandoffRequested,
  handoffRequested,
  newId,
} from '@baton/contracts';
import { Outsider, policyFile, System, untilTopicExists, Wiretap } from '@baton/testing';
import { Client } from 'pg';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { lifecycleTopic, TestCustomer, watchedTopics } from './customer.fixture.ts';
import { customersOfGoodManners } from './manners.fixture.ts';
import { operators, TestOperator } from './operator.fixture.ts';
import { ScriptedAgent } from './scripted-agent.fixture.ts';

const system = await System.start(['router', 'triage-agent', 'billing-agent', 'human-queue'], {
  ...operators,
  ROUTING_POLICY: policyFile('{ version: refund-1, approvals: { twoPeopleAboveIn: { EUR: 5000 } } }'),
});
const outsider = await Outsider.connect();
const treasurer = await ScriptedAgent.join(outsider, {
  agentId: 'treasurer-agent',
  privileges: ['billing:refund-approved'],
});
afterAll(() => treasurer.leave());
await untilTopicExists(treasurer.inbox);
const tap = await Wiretap.on(...watchedTopics, treasurer.inbox, 'approval.requested.v1', 'approval.decided.v1');
const [ada, grace] = [new TestOperator(system), new TestOperator(system, 'grace')];
await ada.onDuty();
const books = new Client({ connectionString: system.databaseUrl('billing-agent') });
await books.connect();
afterAll(() => books.end());
/** What one test pays back, the next finds due again. */
afterEach(() => books.query('DELETE FROM refund WHERE effect_key IS NOT NULL'));

const refundsUnder = async (approvalId: string): Promise<number> => {
  const { rows } = await books.query('SELECT count(*)::integer AS n FROM refund WHERE effect_key = $1', [approvalId]);
  return rows[0].n;
};

const customers = customersOfGoodManners();

/** To the point where a person has to decide. */
const askedFor = async (id = '1001'): Promise<{ customer: TestCustomer; request: ApprovalRequested }> => {
  const customer = new TestCustomer(outsider, tap, { id: `C-${id}`, language: 'en' });
  customers.push(customer);
  await customer.say(`My account is TC-${id} and I was charged twice.`);
  const notice = await customer.say('Yes, please ask for the refund.');
  expect(notice).toMatchObject({ kind: 'notice', from: { kind: 'platform' } });
  const request = await customer.until<ApprovalRequested>('approval.requested.v1', () => true);
  return { customer, request };
};
const lastWords = (customer: TestCustomer) =>
  customer.hears(({ from, inReplyTo }) => from.agentId === 'billing-agent' && !inReplyTo);

it('is not made when the person says no, and the customer hears why [T11]', async () => {
  const { customer, request } = await askedFor();
  await ada.decide(customer.conversationId, 'rejected', 'The pack was used on both days.');
  expect((await lastWords(customer)).text).toContain('The pack was used on both days.');
  expect(await refundsUnder(request.approvalId)).toBe(0);
});

it('is decided by people alone', async () => {
  const { customer, request } = await askedFor();
  const forged = {
    approvalId: request.approvalId,
    conversationId: customer.conversationId,
    outcome: 'approved' as const,
    argumentsHash: request.act.argumentsHash,
    by: { agentId: 'billing-agent' },
    decidedAt: new Date().toISOString(),
  };
  await outsider.send(approvalDecided, forged, { source: 'urn:baton:billing-agent' });
  await ada.decide(customer.conversationId, 'rejected', 'Not this time.');
  expect((await lastWords(customer)).text).toContain('Not this time.');
  expect(await refundsUnder(request.approvalId)).toBe(0);
});

it('is made once a person has approved it, for the amount that was decided [T11]', async () => {
  const { customer, request } = await askedFor();
  expect(request.act).toMatchObject({
    name: 'refund',
    irreversible: true,
    amount: { minorUnits: 1299, currency: 'GBP' },
  });
  expect(await refundsUnder(request.approvalId)).toBe(0);
  await ada.decide(customer.conversationId, 'approved');
  expect((await lastWords(customer)).text).toContain('£12.99');
  expect(await refundsUnder(request.approvalId)).toBe(1);
});

it('is made once although the decision is delivered again and billing is killed over it', async () => {
  const { customer, request } = await askedFor('1009');
  await ada.decide(customer.conversationId, 'approved');
  const decided = await customer.until<ApprovalDecided>('approval.decided.v1', () => true);
  await system.kill('billing-agent');
  await system.restart('billing-agent');
  await outsider.send(approvalDecided, decided, { source: 'urn:baton:human-queue' });
  expect((await lastWords(customer)).text).toContain('$25.00');
  await customer.say('Thank you!');
  expect(await refundsUnder(request.approvalId)).toBe(1);
});

/** A person has the conversation. */
const taken = (customer: TestCustomer) =>
  customer.until<ConversationLifecycle>(lifecycleTopic, ({ owner }) => owner?.agentId === 'human-queue');

it('is not made when the books have changed since it was asked for; customer and operator hear what [T11]', async () => {
  const { customer, request } = await askedFor('1009');
  await books.query(
    `INSERT INTO refund (invoice, reference, amount_minor, status, created_on, effect_key)
     VALUES ('INV-2026-0909', $1, 2000, 'approved', '2026-10-20', 'elsewhere')`,
    [request.act.arguments.reference],
  );
  await ada.decide(customer.conversationId, 'approved');
  expect((await lastWords(customer)).text).toMatch(/I have not made it.*\$5\.00 is still to come back/);
  expect(await refundsUnder(request.approvalId)).toBe(0);
  const { execution } = await ada.ended(customer.conversationId, (approval) => approval.execution !== undefined);
  expect(execution).toMatchObject({ outcome: 'failed', changed: [{ name: 'refund.outstanding' }] });
});

it('above the limit is made with the yes of two people alone, and of none who is not there [T11]', async () => {
  const { customer, request } = await askedFor('1002');
  const approval = await ada.approval(customer.conversationId);
  expect(await ada.verdict(approval)).toMatchObject({ status: 200, body: { status: 'pending', needed: 2 } });
  expect(await ada.verdict(approval)).toMatchObject({ status: 409, body: { code: 'second_person' } });
  const forged = {
    approvalId: request.approvalId,
    conversationId: customer.conversationId,
    outcome: 'approved' as const,
    argumentsHash: request.act.argumentsHash,
    by: { agentId: 'human-queue', operator: { id: 'ada', displayName: 'Ada' } },
    decidedAt: new Date().toISOString(),
  };
  await outsider.send(approvalDecided, forged, { source: 'urn:baton:human-queue' });
  expect((await customer.say('What about my refund?')).text).toContain('waits for a colleague');
  expect(await refundsUnder(request.approvalId)).toBe(0);
  expect(await grace.verdict(approval)).toMatchObject({ status: 200, body: { status: 'approved' } });
  expect((await lastWords(customer)).text).toContain('€64.80');
  expect(await refundsUnder(request.approvalId)).toBe(1);
  const { execution } = await ada.ended(customer.conversationId, (ended) => ended.execution !== undefined);
  expect(execution).toMatchObject({ outcome: 'done' });
  expect((await customer.say('And when do I get my money back?')).text).toMatch(/€64\.80.*approved/s);
});

it('is not decided by who had the conversation before it was asked for, but by a colleague', async () => {
  const customer = new TestCustomer(outsider, tap, { id: 'C-1001', language: 'en' });
  await customer.say('My account is TC-1001 and I was charged twice.');
  await customer.write('I want to speak to a human.');
  const item = await ada.claim(customer.conversationId);
  await taken(customer);
  await ada.act(item, 'hand-back', { agentId: 'billing-agent' });
  await customer.until<ConversationLifecycle>(
    lifecycleTopic,
    ({ owner, epoch }) => owner?.agentId === 'billing-agent' && epoch > 3,
  );
  const act = { name: 'refund', arguments: { reference: 'CH-0917-3' }, argumentsHash: 'h-1', irreversible: true };
  const { epoch } = customer.heard<ConversationLifecycle>(lifecycleTopic).at(-1) as ConversationLifecycle;
  const asked = { approvalId: `ap-${customer.conversationId}`, conversationId: customer.conversationId, epoch, act };
  const deadline = new Date(Date.now() + 60_000).toISOString();
  const request = { ...asked, from: { agentId: 'billing-agent' }, why: 'Ada wants it.', options: [], deadline };
  await outsider.send(approvalRequested, request, { source: 'urn:baton:billing-agent' });
  const approval = await ada.approval(customer.conversationId);
  expect(await ada.verdict(approval)).toMatchObject({ status: 403, body: { code: 'requester' } });
  const rejected = { outcome: 'rejected', comment: 'Not due.' };
  expect(await grace.verdict(approval, rejected)).toMatchObject({ status: 200, body: { status: 'rejected' } });
});

describe('when the conversation passes on', () => {
  it('before anybody has decided, it is void: whoever comes late is told so, and the person who has it knows of it', async () => {
    const { customer, request } = await askedFor();
    const approval = await ada.approval(customer.conversationId);
    await customer.write('I want to speak to a human.');
    const item = await ada.claim(customer.conversationId);
    const { outcome } = await customer.until<ApprovalDecided>('approval.decided.v1', () => true);
    expect(outcome).toBe('superseded');
    await grace.ended(customer.conversationId, ({ status }) => status === 'superseded');
    expect(await grace.verdict(approval)).toMatchObject({
      status: 409,
      body: { code: 'already_decided', state: 'superseded', decidedAt: expect.any(String) },
    });
    const { brief } = await ada.look(item);
    expect(brief.results).toContainEqual(
      expect.objectContaining({ name: 'approval.refund', source: request.approvalId }),
    );
    expect(await refundsUnder(request.approvalId)).toBe(0);
  });

  it('after a yes, and before it was carried out, the desk hears the truth: made, or nobody knows', async () => {
    const { customer, request } = await askedFor();
    await system.kill('billing-agent');
    await grace.decide(customer.conversationId, 'approved');
    await customer.until<ApprovalDecided>('approval.decided.v1', () => true);
    await customer.write('I want to speak to a human.');
    const item = await ada.claim(customer.conversationId);
    await taken(customer);
    await system.restart('billing-agent');
    await ada.act(item, 'hand-back', { agentId: 'billing-agent' });
    await customer.until<ConversationLifecycle>(
      lifecycleTopic,
      ({ owner, epoch }) => owner?.agentId === 'billing-agent' && epoch > 3,
    );
    const outcome = (await refundsUnder(request.approvalId)) === 1 ? 'done' : 'unknown';
    await ada.ended(customer.conversationId, (ended) => ended.execution?.outcome === outcome);
  });

  it('after a yes, whoever takes over carries it out where its card has the privilege', async () => {
    const { customer, request } = await askedFor();
    const { conversationId } = customer;
    await system.kill('billing-agent');
    await grace.decide(conversationId, 'approved');
    await customer.until<ApprovalDecided>('approval.decided.v1', () => true);
    const wish: HandoffRequested = {
      handoffId: newId(),
      conversationId,
      from: { agentId: 'platform' },
      to: { agentId: 'treasurer-agent' },
      reason: { trigger: 'platform', detail: 'As the test says.', by: 'platform' },
      package: { summary: 'A refund is approved.', task: { description: 'Make it.' } },
      requestedAt: new Date().toISOString(),
    };
    await outsider.send(handoffRequested, wish, { source: 'urn:baton:platform' });
    const toTreasurer = (type: string) =>
      tap.until((record) => record.topic === treasurer.inbox && record.key === conversationId && record.type === type);
    await treasurer.accept(await toTreasurer('handoff.requested'), 'I see to it.');
    const decision = await toTreasurer('approval.decided');
    expect(decision.data).toMatchObject({ outcome: 'approved', act: request.act, delivery: { mode: 'owner' } });
    const { approvalId } = request;
    await treasurer.tell(decision, 'It is on its way.', { execution: { approvalId, outcome: 'done' } });
    await customer.hears(({ text }) => text.includes('It is on its way.'));
    const { execution } = await grace.ended(conversationId, (ended) => ended.execution !== undefined);
    expect(execution?.outcome).toBe('done');
    await system.restart('billing-agent');
  });
});
