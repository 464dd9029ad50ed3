import type { Operator } from '@baton/contracts';
import { bearerOf, Credentials, Problem, problemBody } from '@baton/service-kit/http';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

export type OperatorRequest = FastifyRequest & { operator?: Operator };

/** Lets in who has an operator's token. */
@Injectable()
export class OperatorGuard implements CanActivate {
  constructor(private readonly operators: Credentials) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<OperatorRequest>();
    const known = this.operators.byToken(bearerOf(request));
    request.operator = known && { id: known.id, displayName: known.name };
    if (request.operator) return true;
    const body = problemBody(401, 'unauthorized', 'A known operator’s token is needed.');
    throw new Problem(body, { 'www-authenticate': 'Bearer' });
  }
}
