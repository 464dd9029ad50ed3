import type { Conversation, Holding, Line } from './conversation.ts';

const emma: Line = { messageId: 'm-1', by: 'customer', epoch: 0, text: 'I was charged twice for my Sports Pack.' };
const notice: Line = {
  messageId: 'm-2',
  by: 'platform',
  epoch: 2,
  handoffId: 'h-1',
  text: 'You are now with our billing specialist, who has everything you told me.',
};

export const given: Holding = {
  agentId: 'billing-agent',
  epoch: 2,
  facts: [],
  tried: [],
  promised: [],
  forbidden: [],
};

/** A customer who was handed over to an agent that holds this, and says these words. */
export const saying = (text: string, holding: Partial<Holding> = {}, before: readonly Line[] = []): Conversation => ({
  id: 'c-1',
  lines: [emma, notice, ...before, { messageId: 'm-3', by: 'ai', agentId: 'billing-agent', epoch: 2, text }],
  holdings: [{ ...given, ...holding }],
});
