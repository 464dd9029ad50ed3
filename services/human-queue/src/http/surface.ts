import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  'img-src data:',
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

const BODY_BYTES = 128 * 1024;

/** What all answers have in common, and the operators' page: the files of `page/`, each by its name and nothing else. */
@Injectable()
export class Surface implements OnModuleInit {
  private readonly fastify: FastifyInstance;

  /** Routes are made after this, and take their limit from it. */
  constructor(host: HttpAdapterHost) {
    this.fastify = host.httpAdapter.getInstance();
    this.fastify.addHook('onRoute', (route) => {
      route.bodyLimit = BODY_BYTES;
    });
  }

  /** Not awaited: plugins load when Fastify gets ready, and routes take their error handler only then. */
  onModuleInit(): void {
    this.fastify.addHook('onSend', async (_, reply) => void reply.headers(headers));
    this.fastify.removeContentTypeParser(['text/plain', 'application/x-www-form-urlencoded']);
    void this.fastify.register(fastifyStatic, { root: join(import.meta.dirname, '../page'), wildcard: false });
  }
}
