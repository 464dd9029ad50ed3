import { type Mistake, type Policy, parsePolicy } from '@baton/routing';
import { Problem, problemBody } from '@baton/service-kit/http';
import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';

/** What is said of a policy that was sent. */
export interface Checked {
  readonly version: string;
  /** What in it can have no effect. */
  readonly warnings: readonly Mistake[];
}

/** Its body is a policy's document, `application/yaml`. */
export const TakesPolicy = () =>
  applyDecorators(ApiConsumes('application/yaml'), ApiBody({ schema: { type: 'string' } }));

/**
 * The policy in a request's body, `application/yaml`.
 * @throws Problem 415 for another media type, 422 with every mistake's line, column and what to do
 */
export const policyInBody = (body: unknown): { readonly policy: Policy; readonly warnings: readonly Mistake[] } => {
  if (typeof body !== 'string')
    throw new Problem(problemBody(415, 'unsupported_media_type', 'A policy is sent as application/yaml.'));
  const parsed = parsePolicy(body);
  if ('policy' in parsed) return parsed;
  throw new Problem(problemBody(422, 'invalid', 'The policy is refused whole.', { errors: parsed.mistakes }));
};
