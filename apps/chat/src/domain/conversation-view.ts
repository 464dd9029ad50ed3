import type { ConversationState } from '@baton/contracts';
import type { ConversationEvent } from './conversation-event.ts';

/** A conversation as its customer's side knows it. */
export interface ConversationView {
  readonly state?: ConversationState;
  /** Agent id. */
  readonly owner?: string;
  /** The open handoff. */
  readonly handoff?: { readonly id: string; readonly target: string };
  /** Ids of the customer's messages that have been answered: by a reply, or by a notice that stands for one. */
  readonly answered: ReadonlySet<string>;
}

export const unheard: ConversationView = { answered: new Set() };

export function evolve(view: ConversationView, { type, data }: ConversationEvent): ConversationView {
  switch (type) {
    case 'conversation.message.received':
      return view;
    case 'conversation.message.sent':
      return data.inReplyTo ? { ...view, answered: new Set([...view.answered, data.inReplyTo]) } : view;
    case 'conversation.lifecycle':
      return { ...view, state: data.state, owner: data.owner?.agentId };
    case 'handoff.progress':
      return { ...view, handoff: { id: data.handoffId, target: data.target } };
    case 'handoff.ended':
      return view.handoff?.id === data.handoffId ? { ...view, handoff: undefined } : view;
  }
}
