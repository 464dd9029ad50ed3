import type { Step } from '../chain.ts';
import type { Facts } from '../facts.ts';
import { giveNotice } from './speak.ts';

/** When nobody could be called, the customer is told so. */
export const apologise =
  (facts: Facts, now: Date): Step =>
  (conversation) =>
    conversation.owner.kind === 'human' || conversation.handoff
      ? []
      : [giveNotice(conversation, 'nobody_available', {}, facts, now)];
