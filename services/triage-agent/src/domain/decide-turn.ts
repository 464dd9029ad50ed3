import type { Turn } from '@baton/agent-kit';
import type { Returns } from '@baton/contracts';
import { type Decision, say } from './decision.ts';
import { isSmalltalk, isSure } from './guess.ts';
import { callPerson, giveUp, giveUpAsking, handOn } from './hand-on.ts';
import { phrasesIn, questionFor } from './phrases/phrases.ts';
import { type Situation, situationOf, unknownOf } from './situation.ts';

/** What triage does in one turn: hand on as soon as the intent is known, ask at most once, never hold on. */
export const decideTurn = (turn: Turn, classify: Situation['classify']): Decision => {
  const situation = situationOf(turn, classify);
  if (turn.mode === 'companion') return say(situation, 'noted', phrasesIn(turn.language).noted);
  if (turn.mode === 'offer' && turn.package?.returns) return goOn(situation, turn.package.returns);
  return turn.returned ? takeBack(situation, turn.returned) : answerMessage(situation);
};

/** A person hands back: what they agreed on is confirmed, and what comes next is triaged anew. */
const goOn = (situation: Situation, { decision, settled, promised }: Returns): Decision => {
  const agreed = [decision, ...settled, ...promised].filter((words) => words !== undefined);
  return say(situation, 'back', phrasesIn(situation.turn.language).back(agreed));
};

const answerMessage = (situation: Situation): Decision => {
  const { turn, notes, guess, intent } = situation;
  if (turn.signals?.personRequested) return callPerson(situation);
  const answersQuestion = unknownOf(notes.awaiting, situation).length < notes.awaiting.length;
  if (notes.intent && answersQuestion) return handOn(situation, notes.intent, notes.confidence ?? guess.confidence);
  if (intent && !isSmalltalk(intent)) return handOn(situation, intent, guess.confidence);
  if (intent) return smalltalk(situation, intent);
  if (notes.intent) return handOn(situation, notes.intent, notes.confidence ?? guess.confidence);
  const combined = situation.classify(`${wordsBefore(turn)} ${turn.message.text}`);
  if (isSure(combined, turn.confidenceMin) && !isSmalltalk(combined.label))
    return handOn(situation, combined.label, combined.confidence);
  if (notes.unsure > 0) return giveUp(situation);
  return say(situation, 'clarify', phrasesIn(turn.language).clarify, { unsure: notes.unsure + 1 });
};

const smalltalk = (situation: Situation, intent: string): Decision => {
  const { turn, notes } = situation;
  const phrases = phrasesIn(turn.language);
  if (intent === 'smalltalk.thanks') return say(situation, 'thank', phrases.welcome);
  if (notes.awaiting.length > 0) return ask(situation, notes.awaiting);
  return say(situation, 'greet', phrases.greeting(turn.customer.name), { unsure: 0 });
};

/** What the customer said just before, which a short message may go on with. */
const wordsBefore = ({ history, message }: Turn): string =>
  history.findLast(({ from, messageId }) => from === 'customer' && messageId !== message.messageId)?.text ?? '';

/**
 * A request came back: for want of facts, which the customer is asked for once, or because nobody took it. While another
 * handoff is open, somebody is on the way already.
 */
const takeBack = (situation: Situation, { reason, missing }: NonNullable<Turn['returned']>): Decision => {
  const { turn, notes, guess } = situation;
  const phrases = phrasesIn(turn.language);
  if (reason === 'handoff_open') return say(situation, 'noted', phrases.noted);
  if (reason !== 'missing_context') return say(situation, 'nobody', phrases.nobody);
  const unknown = unknownOf(missing, situation);
  const { intent = guess.label, confidence = guess.confidence } = notes;
  if (unknown.length === 0) return handOn(situation, intent, confidence);
  const unasked = unknown.some((name) => !notes.asked.includes(name));
  return unasked ? ask(situation, unknown) : giveUpAsking(situation, unknown);
};

const ask = (situation: Situation, names: readonly string[]): Decision => {
  const asked = [...new Set([...situation.notes.asked, ...names])];
  return say(situation, 'ask_missing', questionFor(names, situation.turn.language), { awaiting: names, asked });
};
