import type { Conversation } from '../conversation.ts';
import type { Facts } from '../facts.ts';

/** Facts that are missing may be asked for, once: by the sender of a request, never for one of the router's own. */
export const mayAsk = ({ handoff, missingContext }: Conversation, { policy }: Facts): boolean =>
  handoff?.by !== 'router' && missingContext < policy.missingContextLimit;
