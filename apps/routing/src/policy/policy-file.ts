import { type Mistake, type Parsed, type Policy, parsePolicy } from '@baton/routing';
import { textIn } from '../text-file.ts';
import { Trouble } from '../trouble.ts';

export const parsedIn = (file: string): Parsed => parsePolicy(textIn(file));

/** @throws Trouble with all that is wrong in it */
export const policyIn = (file: string): Policy => {
  const parsed = parsedIn(file);
  if ('policy' in parsed) return parsed.policy;
  throw new Trouble(`${file} is no policy:\n${linesOf(file, parsed.mistakes).join('\n')}`);
};

/** `routing-policy.yaml:12:5  rules[2].when.intents is no condition; did you mean “intent”?` */
export const linesOf = (file: string, mistakes: readonly Mistake[]): readonly string[] =>
  mistakes.map(({ line, column, path, message, suggestion }) => {
    const about = [path, message].filter(Boolean).join(' ');
    return `${file}:${line}:${column}  ${about}${suggestion ? `; did you mean “${suggestion}”?` : ''}`;
  });
