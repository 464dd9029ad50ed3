import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const headers = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

/** What all answers have in common, and the operators' page: the files of `page/`, each by its name and nothing else. */
@Injectable()
export class Surface implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  /** Not awaited: plugins load when Fastify gets ready, and routes take their error handler only then. */
  onModuleInit(): void {
    const fastify: FastifyInstance = this.host.httpAdapter.getInstance();
    fastify.addHook('onSend', async (_, reply) => void reply.headers(headers));
    fastify.removeContentTypeParser(['text/plain', 'application/x-www-form-urlencoded']);
    void fastify.register(fastifyStatic, { root: join(import.meta.dirname, '../page'), wildcard: false });
  }
}
