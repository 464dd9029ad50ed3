import type { ConversationLifecycle, MessageReceived, MessageSent } from '@baton/contracts';
import { afterEach, expect } from 'vitest';
import { checkContinuation } from '../chaos/checker/continuation/check-continuation.ts';
import { readConversation } from '../chaos/checker/continuation/read-conversation.ts';
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
  nobodyBeginsAnew(customer);
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

/** Nobody begins anew, or asks for what the customer has written; what agents were given besides, who hears only customers does not know. */
function nobodyBeginsAnew(customer: TestCustomer): void {
  const record = (type: string) => (data: MessageSent | MessageReceived) => ({
    topic: `${type}.v1`,
    key: customer.conversationId,
    headers: { ce_type: type, ce_id: data.messageId },
    data,
  });
  const heard = [
    ...customer.written.map(record('conversation.message.received')),
    ...customer.heard<MessageSent>(sentTopic).map(record('conversation.message.sent')),
  ];
  expect(checkContinuation(readConversation(customer.conversationId, heard))).toEqual([]);
}
