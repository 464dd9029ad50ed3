import { bearerOf, Credentials, type Known, Problem, problemBody } from '@baton/service-kit/http';
import { type CanActivate, createParamDecorator, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

type ChannelRequest = FastifyRequest & { channel?: Known };

/** Lets in who has a channel's token. */
@Injectable()
export class ChannelGuard implements CanActivate {
  constructor(private readonly channels: Credentials) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<ChannelRequest>();
    request.channel = this.channels.byToken(bearerOf(request));
    if (request.channel) return true;
    throw new Problem(problemBody(401, 'unauthorized', 'A known channel’s token is needed.'), {
      'www-authenticate': 'Bearer',
    });
  }
}

/** The id of the channel that asks. */
export const ChannelId = createParamDecorator((_: unknown, context: ExecutionContext): string | undefined => {
  return context.switchToHttp().getRequest<ChannelRequest>().channel?.id;
});
