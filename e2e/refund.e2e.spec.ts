import { type ApprovalRequested, approvalDecided } from '@baton/contracts';
import { Outsider, System, Wiretap } from '@baton/testing';
import { Client } from 'pg';
import { afterAll, expect, it } from 'vitest';
import { TestCustomer, watchedTopics } from './customer.fixture.ts';
import { customersOfGoodManners } from './manners.fixture.ts';
import { operators, TestOperator } from './operator.fixture.ts';

const system = await System.start(['router', 'triage-agent', 'billing-agent', 'human-queue'], operators);
const outsider = await Outsider.connect();
const tap = await Wiretap.on(...watchedTopics, 'approval.requested.v1', 'approval.decided.v1');
const ada = new TestOperator(system);
await ada.onDuty();
const books = new Client({ connectionString: system.databaseUrl('billing-agent') });
await books.connect();
afterAll(() => books.end());

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
  const decided = await customer.until<InstanceType<typeof approvalDecided.data>>('approval.decided.v1', () => true);
  await system.kill('billing-agent');
  await system.restart('billing-agent');
  await outsider.send(approvalDecided, decided, { source: 'urn:baton:human-queue' });
  expect((await lastWords(customer)).text).toContain('$25.00');
  await customer.say('Thank you!');
  expect(await refundsUnder(request.approvalId)).toBe(1);
});
