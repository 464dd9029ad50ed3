import type { AgentCard } from '@baton/contracts';
import { connectionOptions, KafkaTransport, MessagingModule } from '@baton/messaging';
import { ServiceConfig } from '@baton/service-kit';
import { brokers } from '@baton/testing';
import { type INestMicroservice, Injectable, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Pool } from 'pg';
import { agentModule } from '../src/agent.module.ts';
import { type Action, AgentConfig, Specialist, type Task, type Turn, Worker } from '../src/index.ts';
import { echoCard } from './echo.card.fixture.ts';

export type Take = (turn: Turn) => Promise<Action>;
export type Perform = (task: Task) => Promise<unknown>;

/** An agent in this process, over a pool of its own; `take` is all it does, and perhaps `perform`. */
export async function startAgent(
  agentId: string,
  databaseUrl: string,
  take: Take,
  card: Partial<AgentCard> = {},
  perform: Perform = async () => undefined,
): Promise<INestMicroservice> {
  @Injectable()
  class Taker extends Specialist {
    override take(turn: Turn): Promise<Action> {
      return take(turn);
    }
  }
  @Injectable()
  class Performer extends Worker {
    override perform(task: Task): Promise<unknown> {
      return perform(task);
    }
  }
  const both = [Taker, Performer];
  @Module({ providers: both, exports: both })
  class OwnModule {}

  const ground = groundOf(databaseUrl);
  const messaging = MessagingModule.forRoot({ group: agentId, brokers: brokers(), inbox: agentId });
  const own = { module: OwnModule, specialist: Taker, worker: Performer };
  const agent = agentModule({ card: { ...echoCard(agentId), ...card }, ...own });
  @Module({ imports: [ground, messaging, agent] })
  class Root {}

  const app = await NestFactory.createMicroservice(Root, {
    useFactory: (strategy: KafkaTransport) => ({ strategy }),
    inject: [KafkaTransport],
    logger: process.env.TEST_LOG ? undefined : false,
  } as never);
  await app.listen();
  return app;
}

/** What the service kit gives every service. */
function groundOf(databaseUrl: string) {
  const config = Object.assign(new AgentConfig(), { turnLeaseMs: 3_000, turnSweepMs: 100, heartbeatMs: 200 });
  const pool = new Pool({ connectionString: databaseUrl, max: 16, ...connectionOptions });
  pool.on('error', () => {});
  return {
    module: class GroundModule {},
    global: true,
    providers: [
      { provide: Pool, useValue: pool },
      { provide: ServiceConfig, useValue: config },
    ],
    exports: [Pool, ServiceConfig],
  };
}
