import { createHash } from 'node:crypto';
import type { Operator } from '@baton/contracts';
import { Problem, problemBody } from '@baton/service-kit/http';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { OperatorRequest } from './operator.guard.ts';

/** Who asks, and how. */
export interface Caller {
  readonly operator: Operator;
  /** `Idempotency-Key` */
  readonly key?: string;
  /** Method, path and body, as a hash. */
  readonly request: string;
  /** `If-Match`: the version of the item the operator looks at. */
  readonly version?: number;
}

const KEY = /^[\x21-\x7e]{1,255}$/;
const VERSION = /^"(\d{1,9})"$/;

export const Asking = createParamDecorator((_: unknown, context: ExecutionContext): Caller => {
  const request = context.switchToHttp().getRequest<OperatorRequest>();
  const { operator, method, url, headers, body } = request;
  if (!operator) throw new Problem(problemBody(401, 'unauthorized'));
  const version = read(headers['if-match'], VERSION, 'If-Match');
  return {
    operator,
    key: read(headers['idempotency-key'], KEY, 'Idempotency-Key'),
    request: createHash('sha256')
      .update(JSON.stringify([method, url, body ?? {}]))
      .digest('hex'),
    version: version === undefined ? undefined : Number(version),
  };
});

const read = (header: string | string[] | undefined, pattern: RegExp, name: string): string | undefined => {
  if (header === undefined) return undefined;
  const found = typeof header === 'string' ? pattern.exec(header) : null;
  if (!found) throw new Problem(problemBody(400, 'malformed', `The header ${name} cannot be read.`));
  return found[1] ?? found[0];
};
