import { askPerson, type Decision } from './decision.ts';
import { goOn } from './go-on.ts';
import type { Knowledge } from './knowledge.ts';
import { openCase } from './open-case.ts';
import { type Round, roundOf } from './round.ts';
import type { Situation } from './situation.ts';

/**
 * Decides from what the customer says, what was tried, and what the tables know. Who asked for a person before an offer
 * asked its sender.
 */
export function decideTurn(situation: Situation, knowledge: Knowledge): Decision {
  const round = roundOf(situation, knowledge);
  const { diagnosis } = round;
  if (!situation.isOpening && round.reading.means.has('person')) return askPerson(diagnosis, 'person_requested');
  const intent = outsideOf(situation, round);
  if (intent) return { act: 'handOff', intent, diagnosis: { ...diagnosis, waitsFor: intent } };
  const own = { ...round, diagnosis: { ...diagnosis, waitsFor: undefined } };
  return situation.isOpening ? openCase(own) : goOn(own);
}

/** Another specialist's topic; one that came back for want of an account goes on as soon as that is said. */
function outsideOf({ isOpening, intent }: Situation, { reading, diagnosis }: Round): string | undefined {
  if (isOpening && intent) return intent.startsWith('tech.') ? undefined : intent;
  if (isOpening && reading.flow) return undefined;
  return reading.outside ?? (reading.account && diagnosis.waitsFor);
}
