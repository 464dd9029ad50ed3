import { type LabelledExample, OUT_OF_SCOPE } from '@baton/classifier';
import { intents } from './intents.ts';
import { offTopic } from './off-topic.ts';

const labelled = (byLanguage: Readonly<Record<string, readonly string[]>>, label: string): readonly LabelledExample[] =>
  Object.values(byLanguage).flatMap((texts) => texts.map((text) => ({ text, label })));

/** Everything customers say, in all languages together, by intent; and what is about none. */
export const examples: readonly LabelledExample[] = [
  ...intents.flatMap(({ name, examples: byLanguage }) => labelled(byLanguage, name)),
  ...labelled(offTopic, OUT_OF_SCOPE),
];
