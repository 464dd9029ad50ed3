import type { Guess, Verdict } from '@baton/classifier';
import { agentCalled, agentName } from '@baton/routing';
import type { Step } from '../chain.ts';
import type { CustomerAsked } from '../conversation-event.ts';
import { giveNotice } from '../decisions/speak.ts';
import type { HandoffFacts } from '../facts.ts';
import { noticeLanguage } from '../notices/notice.ts';

/** How long a customer has to say what they mean; then a person finds out. */
const answerWithinMs = 300_000;

/** So many may be named. */
const namesMax = 3;

/** Asks the customer, once, what they mean. Nobody is offered the conversation until they say so. */
export const askCustomer =
  (facts: HandoffFacts, at: Date): Step =>
  (conversation) => {
    const { handoff, language, unanswered } = conversation;
    if (!handoff) return [];
    const { handoffId, verdict } = handoff;
    const until = new Date(at.getTime() + answerWithinMs);
    const asked: CustomerAsked = { type: 'CustomerAsked', handoffId, until, at };
    const names = whoMayBeMeant(verdict, handoff.from, facts, language);
    const inReplyTo = unanswered.at(-1)?.messageId;
    const about = { handoffId, ...(inReplyTo && { inReplyTo }) };
    const notice =
      names.length > 0
        ? giveNotice(conversation, 'clarify', { names: listed(names, language) }, facts, at, about)
        : giveNotice(conversation, 'clarify_freely', {}, facts, at, about);
    return [asked, notice];
  };

/** In words a customer understands: the names of those who cover what it may be about. */
const whoMayBeMeant = (
  verdict: Verdict | undefined,
  sender: string,
  { agents }: HandoffFacts,
  language: string,
): readonly string[] => {
  const owners = guessesOf(verdict).flatMap(({ label }) =>
    agents.filter(({ card }) => card.kind !== 'human' && card.intents.some(({ name }) => name === label)),
  );
  const named = owners.filter(({ card }) => card.agentId !== sender && agentCalled(agents, card.agentId)?.card.names);
  return [...new Set(named.map(({ card }) => agentName(agents, card.agentId, language)))].slice(0, namesMax);
};

const guessesOf = (verdict: Verdict | undefined): readonly Guess[] => {
  const counted = verdict?.asked.find(({ by }) => by === verdict.by);
  return counted ? [counted, ...(counted.also ?? [])] : [];
};

const listed = (names: readonly string[], language: string): string =>
  new Intl.ListFormat(noticeLanguage(language), { type: 'disjunction' }).format(names);
