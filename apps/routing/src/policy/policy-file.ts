import { type Mistake, type Parsed, type Policy, parsePolicy, sentenceOf } from '@baton/routing';
import { textIn } from '../text-file.ts';
import { Trouble } from '../trouble.ts';

/** Where none is named. */
export const shippedFile = 'policy/routing-policy.yaml';

export const parsedIn = (file: string): Parsed => parsePolicy(textIn(file));

/** @throws Trouble with all that is wrong in it */
export const policyIn = (file: string): Policy => {
  const parsed = parsedIn(file);
  if ('policy' in parsed) return parsed.policy;
  throw new Trouble(`${file} is no policy:\n${linesOf(file, parsed.mistakes).join('\n')}`);
};

/** Each with its place, as editors and terminals lead there. */
export const linesOf = (file: string, mistakes: readonly Mistake[]): readonly string[] =>
  mistakes.map((mistake) => `${file}:${mistake.line}:${mistake.column} ${sentenceOf(mistake)}`);
