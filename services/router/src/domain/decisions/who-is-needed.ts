import type { MessageReceived } from '@baton/contracts';
import { agentCalled, desk } from '@baton/routing';
import { chain, type Step } from '../chain.ts';
import type { Conversation } from '../conversation.ts';
import type { Facts, HandoffFacts } from '../facts.ts';
import { spentBudget } from '../guards/breach.ts';
import { loopGuard } from '../guards/break-loop.ts';
import { changeOfLanguage, languageSwitch } from '../triggers/language-switch.ts';
import { pressingIn } from '../triggers/pressing.ts';
import { apologise } from './apologise.ts';
import { askedForPerson, callPerson, handOn, ownerGone } from './call-person.ts';
import { type OwnReason, ownRequest } from './own-request.ts';
import { placeHandoff } from './place-handoff.ts';

type Written = Pick<MessageReceived, 'messageId' | 'text'>;

/** What a message calls for beside an answer of the owner's: the customer's wish comes first, then their safety. */
export const callWhoIsNeeded =
  (message: Written, facts: HandoffFacts, now: Date): Step =>
  (conversation) => {
    if (conversation.status !== 'open') return [];
    const reason = personFor(conversation, message, facts);
    if (reason) return chain(conversation, callPerson(reason, facts, now), apologise(facts, now));
    const spent = spentBudget(conversation, facts);
    if (spent) return callPerson(loopGuard(spent), facts, now)(conversation);
    if (isAlone(conversation, facts))
      return handOn(ownerGone(conversation.owner, facts.known), facts, now)(conversation);
    return changeLanguage(message, facts, now)(conversation);
  };

/** With a person already nobody else is called, unless they are about to hand back. */
const personFor = (conversation: Conversation, message: Written, facts: Facts): OwnReason | undefined => {
  const { personRequested } = facts.signalsOf(message.text, conversation.language);
  if (conversation.owner.kind === 'human' && !(personRequested && conversation.handoff)) return undefined;
  if (personRequested) return askedForPerson(message);
  return pressingIn(message, facts);
};

/** Nobody answers: the owner has no card any more, or, at the very start, is not live; but people could be asked. */
const isAlone = ({ handoff, owner, path, disclosed }: Conversation, { agents }: Facts): boolean => {
  if (handoff || desk(agents) === undefined) return false;
  const known = agentCalled(agents, owner.agentId);
  return !known || (path.length === 0 && !disclosed && !known.live);
};

/** Whoever has changed their language gets somebody who speaks it; while a handoff is open, that one comes first. */
const changeLanguage =
  ({ messageId }: Written, facts: HandoffFacts, now: Date): Step =>
  (conversation) => {
    const change = changeOfLanguage(conversation, facts);
    if (!change || conversation.handoff || conversation.owner.kind === 'human') return [];
    const { from, to } = change;
    const reason = languageSwitch(conversation, messageId, change, facts);
    const request = reason && ownRequest(conversation, reason, facts, now);
    return chain(
      conversation,
      () => [{ type: 'LanguageSettled', messageId, from, to }],
      ...(request ? [() => [request], placeHandoff(request.package, facts, now)] : []),
    );
  };
