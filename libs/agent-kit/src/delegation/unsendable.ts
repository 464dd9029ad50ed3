import { type Contract, encode, newId } from '@baton/contracts';

/** Why the wire does not take it: place and rule, never what was written; undefined if it does. */
export const unsendable = <T extends { conversationId: string }>(
  contract: Contract<T>,
  data: T,
): string | undefined => {
  const { type, major, minor, topic = '' } = contract;
  const { conversationId } = data;
  const attributes = { id: newId(), source: 'urn:baton:agent-kit', time: new Date().toISOString(), tenant: 'default' };
  try {
    encode({ ...attributes, type, major, minor, subject: conversationId, correlationId: conversationId, data }, topic);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
};
