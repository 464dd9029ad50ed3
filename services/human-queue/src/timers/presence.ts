import { type AgentState, agentCard, agentHeartbeat, newId } from '@baton/contracts';
import { type Outgoing, Publisher } from '@baton/messaging';
import {
  type BeforeApplicationShutdown,
  Injectable,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { card } from '../human-queue.card.ts';
import { HumanQueueConfig } from '../human-queue.config.ts';
import { LineStore } from '../store/line.store.ts';
import { Sweep } from './sweep.ts';

/** Publishes the card once, then says again and again that this instance lives and how busy the desk is. */
@Injectable()
export class Presence implements OnApplicationBootstrap, OnModuleDestroy, BeforeApplicationShutdown {
  private readonly sweep = new Sweep('The heartbeat', () => this.beat());
  private readonly instanceId = newId();
  private state: AgentState = 'live';
  private announced = false;

  constructor(
    private readonly config: HumanQueueConfig,
    private readonly publisher: Publisher,
    private readonly line: LineStore,
  ) {}

  onApplicationBootstrap(): void {
    this.sweep.start(this.config.heartbeatMs);
  }

  onModuleDestroy(): void {
    this.state = 'draining';
    this.sweep.now();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.state = 'leaving';
    this.sweep.now();
    await this.sweep.stop();
  }

  private async beat(): Promise<void> {
    const { agentId } = card;
    const { held: inFlight, waiting } = await this.line.load();
    const data = {
      agentId,
      instanceId: this.instanceId,
      state: this.state,
      inFlight,
      waiting,
      at: new Date().toISOString(),
    };
    const beat: Outgoing = { contract: agentHeartbeat, data, conversationId: agentId };
    const introduction: Outgoing = { contract: agentCard, data: card, conversationId: agentId };
    await this.publisher.send(this.announced ? [beat] : [introduction, beat]);
    this.announced = true;
  }
}
