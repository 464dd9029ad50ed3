import { type Mistake, type Policy, parsePolicy } from '@baton/routing';
import { Problem, problemBody } from '@baton/service-kit/http';

/** @throws Problem 422 with every mistake's line, column and what to do */
export const policyIn = (text: string): { readonly policy: Policy; readonly warnings: readonly Mistake[] } => {
  const parsed = parsePolicy(text);
  if ('policy' in parsed) return parsed;
  throw new Problem(problemBody(422, 'no_policy', 'The document is no policy.', { mistakes: parsed.mistakes }));
};

/** @throws Problem 415 for a body that is not `application/yaml` */
export const yamlOf = (body: unknown): string => {
  if (typeof body === 'string') return body;
  throw new Problem(problemBody(415, 'unsupported_media_type', 'A policy is sent as application/yaml.'));
};
