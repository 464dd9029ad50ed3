import {
  type ContextPackage,
  type Contract,
  type ConversationReply,
  conversationReply,
  type HandoffAccepted,
  type HandoffRequested,
  handoffAccepted,
  handoffRequested,
} from '@baton/contracts';
import type { Item } from './item.ts';
import type { Claimed, ItemEvent, ReturnRequested, Said } from './item-event.ts';
import { readBack } from './read-back.ts';

/** The desk, as an agent. */
export const deskId = 'human-queue';

/** What an event makes known, under a `ce_id` by which a refusal finds back. */
export interface Announcement<T = unknown> {
  readonly contract: Contract<T>;
  readonly data: T;
  readonly id: string;
}

/** @param item as it is after the event */
export const announce = (item: Item, event: ItemEvent, at: Date): Announcement | undefined => {
  if (event.type === 'Claimed' && event.bidId) return bid(item, event, event.bidId, at);
  if (event.type === 'Said') return words(item, event);
  if (event.type === 'ReturnRequested') return handBack(item, event, at);
  return undefined;
};

const bid = (item: Item, { claim }: Claimed, id: string, at: Date): Announcement | undefined => {
  const { offer, conversationId, epoch } = item;
  if (!offer) return undefined;
  const data: HandoffAccepted = {
    handoffId: offer.handoffId,
    attemptId: offer.attemptId,
    conversationId,
    by: { agentId: deskId, operator: claim.operator },
    epoch,
    readback: readBack(item),
    acceptedAt: at.toISOString(),
  };
  return { contract: handoffAccepted, data, id };
};

/** A person's words are never refused for what they answer: proactive, they pass with or without a question. */
const words = ({ conversationId, epoch, language }: Item, said: Said): Announcement => {
  const data: ConversationReply = {
    conversationId,
    epoch,
    agentId: deskId,
    inReplyTo: said.inReplyTo,
    proactive: true,
    text: said.text,
    language: said.language ?? language,
    operator: said.operator,
    resolves: said.resolves,
  };
  return { contract: conversationReply, data, id: said.messageId };
};

const handBack = (item: Item, event: ReturnRequested, at: Date): Announcement => {
  const data: HandoffRequested = {
    handoffId: event.handoffId,
    conversationId: item.conversationId,
    epoch: item.epoch,
    from: { agentId: deskId, operator: event.operator },
    to: event.to,
    reason: { trigger: 'returned', detail: 'A person has settled what they were needed for.', by: 'sender' },
    package: returned(item, event),
    requestedAt: at.toISOString(),
  };
  return { contract: handoffRequested, data, id: event.handoffId };
};

/** What was known goes on, and what the person promised and forbade binds whoever comes next. */
const returned = ({ package: known, language }: Item, event: ReturnRequested): ContextPackage => ({
  summary: event.summary,
  task: { description: event.task },
  returns: event.returns,
  facts: known.facts,
  tried: known.tried,
  promises: lastOf(known.promises, event.returns.promised),
  constraints: lastOf(known.constraints, event.returns.forbidden),
  intent: event.to.intent ?? known.intent,
  severity: known.severity,
  language,
});

const textsMax = 50;

const lastOf = (former: readonly string[] = [], added: readonly string[]): string[] =>
  [...new Set([...former, ...added])].slice(-textsMax);
