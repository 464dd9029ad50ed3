import { bearerOf, Credentials, type Known, Problem, problemBody } from '@baton/service-kit/http';
import { type CanActivate, createParamDecorator, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { RouterConfig } from '../router.config.ts';

type AuditedRequest = FastifyRequest & { auditor?: Known };

/** Lets in who has an auditor's token. Where nobody may audit, there is nothing to be found. */
@Injectable()
export class AuditorGuard implements CanActivate {
  constructor(
    private readonly config: RouterConfig,
    private readonly auditors: Credentials,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    if (this.config.auditors.length === 0) throw new Problem(problemBody(404, 'not_found'));
    const request = context.switchToHttp().getRequest<AuditedRequest>();
    request.auditor = this.auditors.byToken(bearerOf(request));
    if (request.auditor) return true;
    const body = problemBody(401, 'unauthorized', 'A known auditor’s token is needed.');
    throw new Problem(body, { 'www-authenticate': 'Bearer' });
  }
}

/** Who looks. */
export const Auditor = createParamDecorator((_: unknown, context: ExecutionContext): Known | undefined => {
  const { auditor } = context.switchToHttp().getRequest<AuditedRequest>();
  return auditor;
});
