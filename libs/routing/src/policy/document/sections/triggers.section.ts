import { defaultSwitches, switchableTriggers, type TriggerSwitches } from '../../trigger-switches.ts';
import { formed, listOf, oneOf, whole } from '../field.ts';
import { intents } from '../forms.ts';
import { section } from '../section.ts';

const { confidenceMin: _, ...standard } = defaultSwitches;

export const triggersSection = section<Omit<TriggerSwitches, 'confidenceMin'>>('What begins a handoff.', standard, {
  off: [
    'off',
    listOf(
      'The router does not act on these of its own accord; an agent’s request that names one goes to a person. person_requested is always on.',
      oneOf('A trigger.', switchableTriggers),
      switchableTriggers.length,
    ),
  ],
  reviewedIntents: [
    'reviewedIntents',
    listOf('Intents that only a person sees to.', formed('An intent.', intents), 200),
  ],
  largeAmount: [
    'largeAmount',
    whole('From here on an amount in a customer’s words is a person’s, whatever its currency; in whole units.', 1, 1e9),
  ],
  angerSigns: ['angerSigns', whole('How many signs of anger in one message make it a person’s.', 1, 100)],
  switchLetters: [
    'switchLetters',
    whole('So many letters in one message are a change of language; fewer need a second message.', 1, 10_000),
  ],
  leaningLetters: [
    'leaningLetters',
    whole('A message with fewer letters says nothing about a change of language.', 1, 10_000),
  ],
  repeatsMax: [
    'repeatsMax',
    whole('How many answers in a row may repeat what the owner has said before, with nothing found out.', 1, 100),
  ],
});
