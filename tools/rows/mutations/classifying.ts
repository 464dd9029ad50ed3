import type { Mutation } from '../mutation.ts';

const classifiers = 'services/router/src/classifying/classifiers.ts';
const triggers = 'e2e/triggers.e2e.spec.ts';

/** R1 to R3: whom words are for, where nobody is named. */
export const classifyingMutations: readonly Mutation[] = [
  {
    row: 'R1',
    name: 'phrases of the policy are not looked for',
    file: classifiers,
    from: "by === 'phrases' || by === 'trained' ?",
    to: "by === 'trained' ?",
    test: triggers,
    only: 'to phrases of the policy, and to examples on cards',
  },
  {
    row: 'R2',
    name: 'no model is asked',
    file: classifiers,
    from: "if (by !== 'model' || !classifying) return [];",
    to: 'return [];',
    test: triggers,
    only: 'leaves it to a model, where nobody else is sure',
  },
  {
    row: 'R3',
    name: 'nobody knows what words mean',
    file: classifiers,
    from: "if (by === 'semantic') return embeddings || primary(language) === 'en' ? [learnt.semantic] : [];",
    to: "if (by === 'semantic') return [];",
    test: triggers,
    only: 'leaves it to what the words mean',
  },
];
