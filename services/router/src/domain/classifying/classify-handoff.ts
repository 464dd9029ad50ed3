import type { Verdict } from '@baton/classifier';
import type { ContextPackage, Trigger } from '@baton/contracts';
import { namesNobody, policyFor } from '@baton/routing';
import { chain, type Step } from '../chain.ts';
import type { Conversation, OpenHandoff } from '../conversation.ts';
import type { OpinionsWanted, WordsClassified } from '../conversation-event.ts';
import type { HandoffFacts } from '../facts.ts';
import { joined, wordsToClassify } from './words.ts';

type Place = (supplied: ContextPackage, facts: HandoffFacts, now: Date) => Step;

/** These are a person's, whatever the words are about. */
const forPeople: readonly Trigger[] = [
  'person_requested',
  'high_stakes',
  'low_confidence',
  'compliance',
  'irreversible_action',
  'error_recovery',
  'loop_guard',
];

/** A request of somebody else's that says neither whom nor what, and nobody has looked at the words yet. */
export const wantsClassifying = ({ by, to, intent, reason, verdict }: OpenHandoff): boolean =>
  by !== 'router' && namesNobody(to) && !intent && !verdict && !forPeople.includes(reason.trigger);

/**
 * Looks at the words and places the handoff by them. Where that leaves doubts and others could be asked, who take their time, it
 * waits for them: not longer than the policy allows, and nobody else waits with it.
 */
export const classifyHandoff =
  (supplied: ContextPackage, facts: HandoffFacts, now: Date, place: Place): Step =>
  (conversation) => {
    const words = wordsToClassify(conversation, facts.transcript);
    if (!facts.classifying || words.length === 0) return place(supplied, facts, now)(conversation);
    const { classifier } = policyFor(facts.policy, conversation.tenant);
    const verdict = facts.classifying.atOnce(joined(words), classifier);
    if (verdict.outcome === 'sure' || !facts.classifying.hasMore)
      return settle(verdict, supplied, facts, now, place)(conversation);
    const messageIds = words.map(({ messageId }) => messageId);
    return wanted(conversation, { messageIds, verdict, until: after(now, classifier.model.withinMs), at: now });
  };

/** By what was said of the words, in a time of its own. */
export const settle =
  (verdict: Verdict, supplied: ContextPackage, facts: HandoffFacts, now: Date, place: Place): Step =>
  (conversation) =>
    chain(conversation, classified(verdict, facts, now), place(supplied, facts, now));

const classified =
  (verdict: Verdict, { policy }: HandoffFacts, at: Date): Step =>
  ({ handoff }) => {
    if (!handoff) return [];
    const event: WordsClassified = {
      type: 'WordsClassified',
      handoffId: handoff.handoffId,
      verdict,
      budgetEndsAt: after(at, policy.budgetMs),
      at,
    };
    return [event];
  };

type Wanted = Omit<OpinionsWanted, 'type' | 'handoffId'>;

const wanted = ({ handoff }: Conversation, about: Wanted): readonly OpinionsWanted[] =>
  handoff ? [{ type: 'OpinionsWanted', handoffId: handoff.handoffId, ...about }] : [];

const after = (at: Date, ms: number): Date => new Date(at.getTime() + ms);
