import { bearerOf, Problem, problemBody } from '@baton/service-kit/http';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { tenant } from '../domain/conversation.ts';
import { ConversationTokens } from './conversation.tokens.ts';
import { COOKIE } from './cookies.ts';

/** Lets in who has the token of the conversation: as a header, or as a cookie where a browser sends none. */
@Injectable()
export class ConversationGuard implements CanActivate {
  constructor(private readonly tokens: ConversationTokens) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest<{ Params: { id: string } }>>();
    const token = bearerOf(request) ?? request.cookies[COOKIE];
    if (this.tokens.fits({ tenant, conversationId: request.params.id }, token)) return true;
    throw new Problem(problemBody(401, 'unauthorized', 'The conversation’s token is needed.'), {
      'www-authenticate': 'Bearer',
    });
  }
}
