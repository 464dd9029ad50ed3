import { type Customer, encode, messageReceived } from '@baton/contracts';
import type { Address, Conversation } from './conversation.ts';
import { receivedOf } from './message.decision.ts';
import { Refused } from './refused.ts';

/** Leaves room for the longest text of ordinary letters beside it. */
const CUSTOMER_BYTES = 8 * 1024;
const FALLBACK_LANGUAGE = 'en';

/** A customer whose messages the wire would not carry is refused before there is a conversation. */
export const openedConversation = (address: Address, channel: string, asked: Customer, now: Date): Conversation => {
  const customer = withoutNulls(asked);
  const conversation = { ...address, channel, customer, language: customer.language ?? FALLBACK_LANGUAGE };
  if (Buffer.byteLength(JSON.stringify(customer)) > CUSTOMER_BYTES)
    throw new Refused('invalid', `A customer has at most ${CUSTOMER_BYTES} bytes as JSON.`);
  const violation = violationOf(conversation, now);
  if (violation) throw new Refused('invalid', `The customer cannot be told of: ${violation}`);
  return conversation;
};

/** From a channel null says as much as absence; on the wire nothing is null. */
const withoutNulls = ({ id, name, language, attributes }: Customer): Customer => ({
  id,
  name: name ?? undefined,
  language: language ?? undefined,
  attributes: attributes ?? undefined,
});

/** Under one id there is one conversation, of one customer on one channel; one that was erased belongs to nobody. */
export const checkSame = (asked: Conversation, kept: Conversation | undefined): void => {
  if (kept?.customer.id === asked.customer.id && kept.channel === asked.channel) return;
  throw new Refused('id_reused', 'This conversationId was used for another conversation.');
};

/** The wire's own rule, tried on a first message. */
const violationOf = (conversation: Conversation, now: Date): string | undefined => {
  const { type, major, minor, topic = '' } = messageReceived;
  const { conversationId: subject, tenant } = conversation;
  const data = receivedOf(conversation, { messageId: 'm', text: 'm' }, now);
  const about = { id: subject, source: '', type, major, minor, subject, time: data.sentAt, correlationId: subject };
  try {
    encode({ ...about, tenant, data }, topic);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
};
