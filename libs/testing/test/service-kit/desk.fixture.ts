import { type ConversationChoice, conversationChoice, handoffWithdrawn } from '@baton/contracts';
import { Database, type Delivery, Handles, Outbox } from '@baton/messaging';
import { runService, ServiceConfig } from '@baton/service-kit';
import { Controller, Injectable, Logger, Module, type OnApplicationShutdown } from '@nestjs/common';

// A small service for the specs of service-kit: it notes each choice, and answers each with one event.

@Controller()
class ChoiceHandler {
  private readonly logger = new Logger('ChoiceHandler');

  constructor(private readonly outbox: Outbox) {}

  @Handles(conversationChoice)
  async handle({ conversationId, handoffId, choice }: ConversationChoice, { tx }: Delivery): Promise<void> {
    this.logger.log('Noted');
    if (handoffId === process.env.STUMBLES_OVER) void Promise.reject(new Error('Nobody waits for this'));
    await tx.query('INSERT INTO choice VALUES ($1, $2)', [handoffId, choice]);
    await tx.query('SELECT pg_sleep(0.02)');
    const data = { handoffId, conversationId, epoch: 1, reason: choice };
    await this.outbox.add(tx, [{ contract: handoffWithdrawn, data, conversationId }]);
  }
}

/** Looks around at the moment when the consumer is gone and what a worker needs is not. */
@Injectable()
class Worker implements OnApplicationShutdown {
  private readonly logger = new Logger('Worker');

  constructor(
    private readonly database: Database,
    private readonly config: ServiceConfig,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    const [row] = await this.database.query<{ noted: string }>('SELECT count(*) AS noted FROM choice');
    const ready = await fetch(`http://127.0.0.1:${this.config.port}/health/ready`);
    this.logger.log({ msg: 'Worker stopped', noted: row?.noted, ready: await ready.json() });
  }
}

@Module({ controllers: [ChoiceHandler], providers: [Worker] })
class DeskModule {}

await runService({ name: process.env.SERVICE_NAME ?? 'desk', module: DeskModule });
