import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { HTTP_OPTIONS, type HttpOptions } from './http.options.ts';

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

/** What all answers have in common, and the pages: the files of two folders, each by its name and nothing else. */
@Injectable()
export class Surface implements OnModuleInit {
  private readonly fastify: FastifyInstance;

  /** Routes are made after this, and take their limit from it. */
  constructor(
    host: HttpAdapterHost,
    @Inject(HTTP_OPTIONS) private readonly options: HttpOptions,
  ) {
    this.fastify = host.httpAdapter.getInstance();
    this.fastify.addHook('onRoute', (route) => {
      route.bodyLimit = options.bodyBytes ?? BODY_BYTES;
    });
  }

  /** Not awaited: plugins load when Fastify gets ready, and routes take their error handler only then. */
  onModuleInit(): void {
    this.fastify.addHook('onSend', async (_, reply) => void reply.headers(headers));
    this.fastify.removeContentTypeParser(['text/plain', 'application/x-www-form-urlencoded']);
    for (const type of this.options.texts ?? [])
      this.fastify.addContentTypeParser(type, { parseAs: 'string' }, (_, body, done) => done(null, body));
    this.serve('/', this.options.page);
    this.serve('/kit/', join(import.meta.dirname, 'page'));
  }

  private serve(prefix: string, root: string): void {
    void this.fastify.register(fastifyStatic, { root, prefix, wildcard: false, decorateReply: false });
  }
}
