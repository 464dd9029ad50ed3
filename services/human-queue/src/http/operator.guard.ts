import type { Operator } from '@baton/contracts';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Operators } from './operators.ts';
import { Problem, problemBody } from './problem.ts';

export type OperatorRequest = FastifyRequest & { operator?: Operator };

/** `Authorization: Bearer <token>` */
@Injectable()
export class OperatorGuard implements CanActivate {
  constructor(private readonly operators: Operators) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<OperatorRequest>();
    const [, token] = /^Bearer (\S{1,256})$/i.exec(request.headers.authorization ?? '') ?? [];
    request.operator = token ? this.operators.byToken(token) : undefined;
    if (request.operator) return true;
    const body = problemBody(401, 'unauthorized', 'A known operator’s token is needed.');
    throw new Problem(body, { 'www-authenticate': 'Bearer' });
  }
}
