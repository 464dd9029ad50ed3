import type { OpenHandoff } from '../conversation.ts';
import type { CustomerAsked, OpinionsWanted, WordsClassified } from '../conversation-event.ts';

/** The handoff after something was found out, or is to be found out, about what the customer means. */
export const handoffClarified = (
  handoff: OpenHandoff,
  event: OpinionsWanted | WordsClassified | CustomerAsked,
): OpenHandoff => {
  switch (event.type) {
    case 'OpinionsWanted':
      return { ...handoff, verdict: event.verdict, unclear: { awaits: 'opinions', until: event.until } };
    case 'WordsClassified':
      return { ...handoff, verdict: event.verdict, unclear: undefined, budgetEndsAt: event.budgetEndsAt };
    case 'CustomerAsked':
      return { ...handoff, wasAsked: true, unclear: { awaits: 'customer', until: event.until } };
  }
};
