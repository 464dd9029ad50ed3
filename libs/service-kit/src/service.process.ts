import type { RequestListener } from 'node:http';
import { Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { ServiceConfig } from './config/service.config.ts';
import { Health } from './health/health.ts';
import { HttpFront } from './health/http.front.ts';
import { ServiceModule } from './service.module.ts';
import type { ServiceOptions } from './service.options.ts';
import { flushTelemetry } from './telemetry/flush.ts';

/** A service from its first moment to its last. */
export class ServiceProcess {
  private readonly health = new Health();
  private readonly front = new HttpFront(this.health);
  private readonly stopped = new AbortController();
  private starting: Promise<void> = Promise.resolve();
  private app?: NestFastifyApplication;

  constructor(
    private readonly options: ServiceOptions,
    private readonly config: ServiceConfig,
  ) {}

  start(): Promise<void> {
    this.starting = this.startInOrder();
    return this.starting;
  }

  /**
   * Readiness goes first, so that nothing new arrives. Nest then drains the transport before its shutdown hooks stop the
   * workers, the relay, the producer and, imported first and so closed last, the database. Spans leave when all that
   * makes them is done.
   */
  async stop(): Promise<void> {
    this.health.stopping();
    this.stopped.abort();
    if (!this.app) await this.starting.catch(() => undefined);
    await this.app?.close();
    await flushTelemetry();
    this.front.close();
  }

  private async startInOrder(): Promise<void> {
    const port = await this.front.listen(this.config.port);
    this.app = await this.createApp();
    await this.app.init();
    await this.app.getHttpAdapter().getInstance().ready();
    await this.app.startAllMicroservices();
    this.health.started();
    Logger.log(`Ready on port ${port}`, this.options.name);
  }

  private createApp(): Promise<NestFastifyApplication> {
    const { config, health } = this;
    return NestFactory.create<NestFastifyApplication>(
      ServiceModule.of(this.options, { config, health, stopped: this.stopped.signal }),
      new FastifyAdapter({ serverFactory: (application: RequestListener) => this.front.serve(application) }),
      { abortOnError: false, bufferLogs: false },
    );
  }
}
