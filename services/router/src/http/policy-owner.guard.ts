import { bearerOf, Credentials, type Known, Problem, problemBody } from '@baton/service-kit/http';
import { type CanActivate, createParamDecorator, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { RouterConfig } from '../router.config.ts';

type OwnersRequest = FastifyRequest & { policyOwner?: Known };

/** Lets in who has the token of an owner of the policy. Where nobody owns it over HTTP, there is nothing to be found. */
@Injectable()
export class PolicyOwnerGuard implements CanActivate {
  private readonly owners: Credentials;

  constructor(private readonly config: RouterConfig) {
    this.owners = new Credentials(config.policyOwners);
  }

  canActivate(context: ExecutionContext): boolean {
    if (this.config.policyOwners.length === 0) throw new Problem(problemBody(404, 'not_found'));
    const request = context.switchToHttp().getRequest<OwnersRequest>();
    request.policyOwner = this.owners.byToken(bearerOf(request));
    if (request.policyOwner) return true;
    const body = problemBody(401, 'unauthorized', 'The token of an owner of the policy is needed.');
    throw new Problem(body, { 'www-authenticate': 'Bearer' });
  }
}

/** Who acts. */
export const PolicyOwner = createParamDecorator((_: unknown, context: ExecutionContext): Known | undefined => {
  const { policyOwner } = context.switchToHttp().getRequest<OwnersRequest>();
  return policyOwner;
});
