import { type ClassifierPolicy, classifierNames, defaultClassifier } from '../../classifier-policy.ts';
import { duration } from '../durations.ts';
import { listOf, oneOf, recordOf, text, whole } from '../field.ts';
import { intent } from '../forms.ts';
import { section } from '../section.ts';

const model = section<ClassifierPolicy['model']>('What a language model may take.', defaultClassifier.model, {
  withinMs: ['within', duration('It is waited for no longer than this.', '100ms', '5m')],
  perHourMax: ['perHour', whole('How often it may be asked in an hour, all told.', 0, 1_000_000)],
});

/** Without its thresholds, which stand with the others. */
export const classifierSection = section<Omit<ClassifierPolicy, 'sure' | 'ask'>>(
  'How the intent of words is found out where nobody has said it.',
  standardOf(defaultClassifier),
  {
    order: [
      'order',
      listOf('Who is asked, in this order, while those before are unsure.', oneOf('A classifier.', classifierNames), 4),
    ],
    examples: [
      'examples',
      recordOf(
        'What customers write, by intent, beside what cards say.',
        intent,
        listOf('Sentences.', text('A sentence.', 500), 2_000),
        500,
      ),
    ],
    phrases: [
      'phrases',
      recordOf(
        'Words that settle the intent by themselves.',
        intent,
        listOf('Phrases.', text('A phrase.', 200), 500),
        500,
      ),
    ],
    model: ['model', model],
  },
);

function standardOf({ sure: _sure, ask: _ask, ...rest }: ClassifierPolicy) {
  return rest;
}
