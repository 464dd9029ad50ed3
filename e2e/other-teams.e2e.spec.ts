import { type ConversationLifecycle, type HandoffRequested, inboxTopic, type MessageSent } from '@baton/contracts';
import { Outsider, System, untilTopicExists, Wiretap } from '@baton/testing';
import { Client } from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { lifecycleTopic, TestCustomer, watchedTopics } from './customer.fixture.ts';
import { customersOfGoodManners } from './manners.fixture.ts';
import { operators, TestOperator } from './operator.fixture.ts';

const system = await System.start(['router', 'triage-agent', 'billing-agent', 'human-queue'], operators);
const guests = ['billing-de', 'recovery-agent'];
await Promise.all(guests.map((name) => system.join(name)));
for (const name of guests) await untilTopicExists(inboxTopic(name));
const outsider = await Outsider.connect();
const tap = await Wiretap.on(
  ...watchedTopics,
  inboxTopic('billing-de'),
  inboxTopic('recovery-agent'),
  inboxTopic('human-queue'),
);
const ada = new TestOperator(system);
await ada.onDuty();
const books = new Client({ connectionString: system.databaseUrl('billing-agent') });
await books.connect();
afterAll(() => books.end());

const customers = customersOfGoodManners();
const emma = (): TestCustomer => {
  const customer = new TestCustomer(outsider, tap, { id: 'C-1001', language: 'en' });
  customers.push(customer);
  return customer;
};
const doubleCharge = 'My account is TC-1001 and I was charged twice for my Sports Pack.';
const ownedBy = (customer: TestCustomer, agentId: string, times = 1) =>
  expect
    .poll(
      () =>
        customer
          .heard<ConversationLifecycle>(lifecycleTopic)
          .filter(({ state, owner }) => state === 'owner_changed' && owner?.agentId === agentId).length,
      { timeout: 45_000 },
    )
    .toBe(times);
const offerTo = async (agentId: string, { conversationId }: TestCustomer): Promise<HandoffRequested> =>
  (
    await tap.until(
      ({ topic, key, type }) => topic === inboxTopic(agentId) && key === conversationId && type === 'handoff.requested',
    )
  ).data as HandoffRequested;
const from = (agentId: string) => (sent: MessageSent) => sent.kind === 'reply' && sent.from.agentId === agentId;

describe('a customer who changes the language', () => {
  it('is with an agent of that language after two messages, not after one, and back after they change again [T6]', async () => {
    const customer = emma();
    expect((await customer.say(doubleCharge)).from.agentId).toBe('billing-agent');
    const first = await customer.say('Wofür ist denn der Posten vom September?');
    expect(first.from.agentId).toBe('billing-agent');
    await customer.write('Bitte erklären Sie mir die Posten auf meiner Rechnung.');
    const german = await customer.hears(from('billing-de'));
    expect(german).toMatchObject({ language: 'de', text: expect.stringContaining('INV-2026-0917') });
    const { reason, package: contents } = await offerTo('billing-de', customer);
    expect(reason).toMatchObject({ trigger: 'language', by: 'router' });
    expect(reason.evidence).toMatch(/^message=\S+ from=en to=de messages=2 letters=\d+$/);
    expect(contents.facts).toContainEqual(expect.objectContaining({ name: 'account.number', value: 'TC-1001' }));
    await customer.write(
      'Sorry, let us go on in English again, please: could you tell me what the charge of 3 September was for, and why?',
    );
    await ownedBy(customer, 'billing-agent', 2);
  });
});

describe('a turn that fails again and again', () => {
  const breaking = async (work: () => Promise<void>) => {
    await books.query('ALTER TABLE invoice RENAME TO invoice_away');
    await work().finally(() => books.query('ALTER TABLE invoice_away RENAME TO invoice'));
  };

  it('goes to the agent that recovers, and back once the customer wants it tried again [T13]', async () => {
    const customer = emma();
    await customer.say(doubleCharge);
    await breaking(async () => {
      await customer.write('And what did the charge of 3 September buy?');
      const sorry = await customer.hears(from('recovery-agent'));
      expect(sorry.text).toContain('something went wrong on our side');
    });
    const { reason, package: contents } = await offerTo('recovery-agent', customer);
    expect(reason.trigger).toBe('error_recovery');
    expect(contents.error).toMatchObject({ step: 'turn', attempts: 3 });
    await customer.write('Yes, please try again');
    await ownedBy(customer, 'billing-agent', 2);
  });

  it('goes to a person who sees what failed, when the customer wants no more of it [T13]', async () => {
    const customer = emma();
    await customer.say(doubleCharge);
    await breaking(async () => {
      await customer.write('And what did the charge of 3 September buy?');
      await customer.hears(from('recovery-agent'));
    });
    await customer.write('No, I have no time for this');
    const item = await ada.claim(customer.conversationId);
    await ownedBy(customer, 'human-queue');
    const { brief } = await ada.look(item);
    expect(brief.error).toMatchObject({ step: 'turn', attempts: 3 });
    expect(brief.options).toMatchObject([{ id: 'answer' }, { id: 'hand_back' }]);
    await ada.act(item, 'reply', { text: 'It was the Sports Pack.' });
    await customer.hears(({ from: speaker }) => speaker.kind === 'human');
  });
});
