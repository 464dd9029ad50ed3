import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';

/** Bodies in YAML reach their handlers as text: whoever reads them says where they are wrong. */
@Injectable()
export class YamlBodies implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    const fastify = this.host.httpAdapter.getInstance<FastifyInstance>();
    fastify.addContentTypeParser('application/yaml', { parseAs: 'string' }, (_, body, done) => done(null, body));
  }
}
