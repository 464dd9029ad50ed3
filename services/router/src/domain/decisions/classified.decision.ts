import type { Verdict } from '@baton/classifier';
import type { ContextPackage } from '@baton/contracts';
import { settle } from '../classifying/classify-handoff.ts';
import type { Conversation, OpenHandoff } from '../conversation.ts';
import type { ConversationEvent } from '../conversation-event.ts';
import type { HandoffFacts } from '../facts.ts';
import { placeHandoff } from './place-handoff.ts';

/** Those who took their time have spoken: it is placed, unless that has happened without them. */
export const decideClassified = (
  conversation: Conversation,
  asked: { readonly handoffId: string; readonly until: Date },
  verdict: Verdict,
  supplied: ContextPackage | undefined,
  facts: HandoffFacts,
  now: Date,
): readonly ConversationEvent[] =>
  supplied && isAwaited(conversation.handoff, asked)
    ? settle(verdict, supplied, facts, now, placeHandoff)(conversation)
    : [];

const isAwaited = (handoff: OpenHandoff | undefined, asked: { readonly handoffId: string; readonly until: Date }) =>
  handoff?.handoffId === asked.handoffId &&
  handoff.unclear?.awaits === 'opinions' &&
  handoff.unclear.until.getTime() === asked.until.getTime();
