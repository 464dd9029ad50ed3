import fastifyCookie, { type CookieSerializeOptions } from '@fastify/cookie';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

export const COOKIE = 'baton_conversation';

/** Reads cookies: an EventSource sends no other credentials. */
@Injectable()
export class Cookies implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  /** Not awaited: plugins load when Fastify gets ready. */
  onModuleInit(): void {
    void this.host.httpAdapter.getInstance<FastifyInstance>().register(fastifyCookie);
  }
}

/** A conversation's token as a cookie for that conversation alone: no script reads it, and no other site has it sent. */
export const giveCookie = (
  request: FastifyRequest,
  reply: FastifyReply,
  conversationId: string,
  token: string,
): void => {
  const options: CookieSerializeOptions = {
    path: `/api/conversations/${conversationId}`,
    httpOnly: true,
    sameSite: 'strict',
    secure: request.headers['x-forwarded-proto'] === 'https',
  };
  reply.setCookie(COOKIE, token, options);
};
