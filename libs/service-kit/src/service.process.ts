import type { RequestListener } from 'node:http';
import { KafkaTransport, Relay } from '@baton/messaging';
import { Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { ServiceConfig } from './config/service.config.ts';
import { connect } from './database/data-source.ts';
import { consumerLives, consumerWorks, databaseAnswers, relayPublishes } from './health/health.checks.ts';
import { Health } from './health/health.ts';
import { HttpFront } from './health/http.front.ts';
import { ServiceModule } from './service.module.ts';
import type { ServiceOptions } from './service.options.ts';
import { flushTelemetry } from './telemetry/flush.ts';

/** A service from its first moment to its last. */
export class ServiceProcess {
  private readonly logger = new Logger('Service');
  private readonly health = new Health();
  private readonly front = new HttpFront(this.health);
  private readonly stopped = new AbortController();
  private starting: Promise<void> = Promise.resolve();
  private dataSource?: DataSource;
  private app?: NestFastifyApplication;

  constructor(
    private readonly options: ServiceOptions,
    private readonly config: ServiceConfig,
  ) {}

  /** Rejects when it cannot start; a start that `stop` gave up resolves. */
  start(): Promise<void> {
    this.starting = this.startInOrder().catch((error: unknown) => {
      if (!this.stopped.signal.aborted) throw error;
    });
    return this.starting;
  }

  /**
   * Readiness goes first, so that nothing new arrives. Nest drains the transport, then its shutdown hooks stop the
   * workers, the relay and the producer. The database closes when nothing uses it any more, and spans leave when nothing
   * makes them any more.
   */
  async stop(): Promise<void> {
    this.health.stopping();
    this.stopped.abort();
    await this.starting.catch(() => {});
    await this.app?.close();
    await this.dataSource?.destroy();
    await flushTelemetry();
    this.front.close();
    this.logger.log('Stopped');
  }

  private async startInOrder(): Promise<void> {
    const port = await this.front.listen(this.config.port, this.config.host);
    this.dataSource = await connect(this.options.name, this.config, this.stopped.signal);
    this.app = await this.createApp(this.dataSource);
    this.watch(this.app);
    this.app.connectMicroservice({ strategy: this.app.get(KafkaTransport) }, { inheritAppConfig: true });
    await this.app.init();
    await this.app.getHttpAdapter().getInstance().ready();
    this.front.open();
    await this.app.startAllMicroservices();
    this.health.started();
    this.logger.log({ msg: 'Started', port });
  }

  private createApp(dataSource: DataSource): Promise<NestFastifyApplication> {
    const { config, health } = this;
    return NestFactory.create<NestFastifyApplication>(
      ServiceModule.of(this.options, { config, dataSource, health }),
      new FastifyAdapter({ serverFactory: (application: RequestListener) => this.front.serve(application) }),
      { abortOnError: false },
    );
  }

  private watch(app: NestFastifyApplication): void {
    this.health.addReadiness('database', databaseAnswers(app.get(Pool)));
    this.health.addReadiness('consumer', consumerWorks(app.get(KafkaTransport)));
    this.health.addReadiness('relay', relayPublishes(app.get(Relay)));
    this.health.addLiveness('consumer', consumerLives(app.get(KafkaTransport)));
  }
}
