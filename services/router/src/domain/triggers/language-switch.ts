import type { AgentCard } from '@baton/contracts';
import { type Agent, agentCalled, evidenceOf, isOn, primary, type TriggerSwitches } from '@baton/routing';
import type { Conversation, Leaning } from '../conversation.ts';
import type { OwnReason } from '../decisions/own-request.ts';
import type { Facts } from '../facts.ts';

/**
 * What the language of a message does to a conversation that was in another one so far. A short message and a mixed one
 * change nothing of what was seen before; one in the old language takes it back.
 * @returns undefined where nothing is left of a change
 */
export const leaningAfter = (
  { language, leaning, owner }: Pick<Conversation, 'language' | 'leaning' | 'owner'>,
  text: string,
  { signalsOf, agents, policy: { triggers } }: Facts,
): Leaning | undefined => {
  const from = leaning?.from ?? spokenWith(owner, language, agents);
  const to = signalsOf(text, from).language;
  if (to === from) return leaning && signalsOf(text, leaning.to).language === leaning.to ? leaning : undefined;
  const letters = lettersIn(text);
  if (letters < triggers.leaningLetters || isMixed(text, to, signalsOf)) return leaning;
  const before = leaning?.to === to ? leaning : { messages: 0, letters: 0 };
  return { from, to, messages: before.messages + 1, letters: Math.max(before.letters, letters) };
};

/** Whoever begins in a language their AI does not speak is heard as one who changed from the first it does. */
const spokenWith = ({ agentId, kind }: Conversation['owner'], language: string, agents: readonly Agent[]): string => {
  const card = kind === 'ai' ? agentCalled(agents, agentId)?.card : undefined;
  return card && !speaks(card, language) ? (card.languages[0] ?? language) : language;
};

/** One half of it is clearly in another language than the whole. */
const isMixed = (text: string, language: string, signalsOf: Facts['signalsOf']): boolean => {
  const middle = text.indexOf(' ', text.length / 2);
  const halves = middle < 0 ? [] : [text.slice(0, middle), text.slice(middle)];
  return halves.some((half) => signalsOf(half, language).language !== language);
};

const lettersIn = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;

/** Two messages in a row, or a long one. */
const isSettled = ({ messages, letters }: Leaning, { switchLetters }: TriggerSwitches): boolean =>
  messages > 1 || letters >= switchLetters;

/** The language the customer has changed to for good, as long as nobody has acted on it. */
export const changeOfLanguage = ({ leaning }: Conversation, { policy: { triggers } }: Facts): Leaning | undefined =>
  leaning && isOn(triggers, 'language') && isSettled(leaning, triggers) ? leaning : undefined;

/** Whom a change of language hands the conversation to; undefined where the owner goes on. */
export const languageSwitch = (
  conversation: Conversation,
  messageId: string,
  { from, to, messages, letters }: Leaning,
  { agents }: Facts,
): OwnReason | undefined => {
  const { owner, intent } = conversation;
  if (mayGoOn(agentCalled(agents, owner.agentId)?.card, to, intent, agents)) return undefined;
  return {
    trigger: 'language',
    detail: `The customer has changed from ${from} to ${to}.`,
    to: intent ? { intent } : { kind: 'human' },
    evidence: evidenceOf({ message: messageId, from, to, messages, letters }),
    package: {
      summary: `The customer has changed to another language: ${to}.`,
      task: { description: `Go on in ${to}.`, next: 'Answer the unanswered messages.' },
    },
  };
};

/** It speaks the language, and nobody who is there for this language alone would do better. */
const mayGoOn = (
  owner: AgentCard | undefined,
  language: string,
  intent: string | undefined,
  agents: readonly Agent[],
): boolean => {
  if (!owner || !speaks(owner, language)) return false;
  if (speaksAlone(owner, language)) return true;
  return !agents.some(
    ({ card, live, draining }) =>
      live && !draining && speaksAlone(card, language) && card.intents.some(({ name }) => name === intent),
  );
};

const speaks = ({ languages }: AgentCard, language: string): boolean =>
  languages.some((spoken) => primary(spoken) === primary(language));

const speaksAlone = (card: AgentCard, language: string): boolean =>
  card.kind === 'ai' &&
  speaks(card, language) &&
  card.languages.every((spoken) => primary(spoken) === primary(language));
