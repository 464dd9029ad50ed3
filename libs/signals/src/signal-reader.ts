import { type Sentiment, type Severity, type Signals, sentiments, severities } from '@baton/contracts';
import { type Concern, weighs, weights } from './concerns/concern.ts';
import { readConcerns } from './concerns/concern-reader.ts';
import { headOf } from './head-of.ts';
import { readLanguage } from './language/read-language.ts';
import { asksForPerson } from './person/request-for-person.ts';
import { readMood } from './sentiment/read-mood.ts';

/** So far below 0 words are worth an eye on them, whatever they are about. */
const watched = -6;

/** What a customer's words show, whoever owns the conversation; `language` is the conversation's so far. */
export const readSignals = (text: string, language: string): Signals => {
  const head = headOf(text);
  const spoken = readLanguage(head, language);
  const mood = readMood(head, spoken);
  const concerns = readConcerns(head);
  return {
    personRequested: asksForPerson(head),
    language: spoken,
    sentiment: worstOf(sentiments, [moodOf(mood), ...concerns.map(({ feature }) => weights[feature].sentiment)]),
    severity: worstOf(severities, [mood <= watched ? 'watch' : 'routine', ...concerns.map(severityOf)]),
  };
};

const moodOf = (mood: number): Sentiment => (mood > 0 ? 'positive' : mood < 0 ? 'negative' : 'neutral');

const severityOf = (concern: Concern): Severity => (weighs(concern) ? weights[concern.feature].severity : 'routine');

/** Lists of the wire go from the best to the worst. */
const worstOf = <T>(all: readonly T[], found: readonly (T | undefined)[]): T =>
  all[Math.max(...found.map((one) => (one === undefined ? 0 : all.indexOf(one))))] as T;

/** How many texts are remembered, of some kilobytes at most; then all are forgotten. */
const rememberedMax = 1_000;

/** Reads a text once for each language it may be in: decisions ask for the same signals several times. */
export const signalReader = (read = readSignals): typeof readSignals => {
  const known = new Map<string, Signals>();
  return (text, language) => {
    const key = `${language} ${headOf(text)}`;
    const remembered = known.get(key);
    if (remembered) return remembered;
    if (known.size === rememberedMax) known.clear();
    const signals = read(text, language);
    known.set(key, signals);
    return signals;
  };
};
