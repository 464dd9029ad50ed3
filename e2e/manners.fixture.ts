import type { ConversationLifecycle, MessageSent } from '@baton/contracts';
import { afterEach, expect } from 'vitest';
import { lifecycleTopic, sentTopic, type TestCustomer } from './customer.fixture.ts';

/** The customers of a file, to be filled by it: after each test theirs are held against good manners. */
export function customersOfGoodManners(): TestCustomer[] {
  const customers: TestCustomer[] = [];
  afterEach(async () => {
    for (const customer of customers.splice(0)) await expectGoodManners(customer);
  });
  return customers;
}

/** What every conversation must keep to, whatever it is about. What is said on one topic may be heard before the other. */
export async function expectGoodManners(customer: TestCustomer): Promise<void> {
  await everyoneSpeaksUnderTheirOwnEpoch(customer);
  await everyNewPartyIsAnnounced(customer);
  const sent = customer.heard<MessageSent>(sentTopic);
  nobodyIntroducesThemselvesTwice(sent);
  nobodyAsksForWhatIsKnown(customer, sent);
}

/** So no AI speaks once a person has the conversation, and no former owner at all. */
async function everyoneSpeaksUnderTheirOwnEpoch(customer: TestCustomer): Promise<void> {
  let newest = 0;
  for (const { from, epoch, text } of customer.heard<MessageSent>(sentTopic).filter(({ kind }) => kind === 'reply')) {
    const granted = (life: ConversationLifecycle) => life.epoch === epoch && life.owner !== undefined;
    const { owner } = await customer.until<ConversationLifecycle>(lifecycleTopic, granted);
    expect(from.agentId, text).toBe(owner?.agentId);
    expect(epoch, text).toBeGreaterThanOrEqual(newest);
    newest = epoch;
  }
}

/** The notice comes before the new party speaks. */
async function everyNewPartyIsAnnounced(customer: TestCustomer): Promise<void> {
  const changes = customer
    .heard<ConversationLifecycle>(lifecycleTopic)
    .filter(({ state }) => state === 'owner_changed');
  for (const { handoffId, epoch } of changes) {
    const announces = (message: MessageSent) =>
      message.kind === 'notice' && message.handoffId === handoffId && message.epoch === epoch;
    await customer.hears(announces);
    const sent = customer.heard<MessageSent>(sentTopic);
    const words = sent.findIndex((message) => message.kind === 'reply' && message.epoch === epoch);
    if (words >= 0) expect(sent.findIndex(announces), `words of epoch ${epoch} before the notice`).toBeLessThan(words);
  }
}

function nobodyIntroducesThemselvesTwice(sent: readonly MessageSent[]): void {
  const introductions = sent.filter(({ text }) =>
    /I am an AI assistant|Ich bin ein KI-Assistent|Soy un asistente de IA|Je suis un assistant IA/.test(text),
  );
  expect(introductions.length).toBeLessThanOrEqual(1);
  const greetings = sent.filter(({ text }) => /welcome to Tidewave/i.test(text));
  expect(greetings.length).toBeLessThanOrEqual(1);
}

function nobodyAsksForWhatIsKnown(customer: TestCustomer, sent: readonly MessageSent[]): void {
  const given = customer.written.findIndex(({ text }) => /TC-\d+/.test(text));
  if (given < 0) return;
  const { at } = customer.written[given] as { at: Date };
  const asked = sent.filter(({ sentAt, text }) => new Date(sentAt) > at && /your account number/i.test(text));
  expect(asked.map(({ text }) => text)).toEqual([]);
}
