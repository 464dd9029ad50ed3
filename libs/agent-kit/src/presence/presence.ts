import { type AgentCard, type AgentState, agentCard, agentHeartbeat, newId } from '@baton/contracts';
import { type Outgoing, Publisher } from '@baton/messaging';
import { Recurring } from '@baton/service-kit';
import {
  Inject,
  Injectable,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
  type OnModuleDestroy,
} from '@nestjs/common';
import { AGENT_CARD } from '../agent-card.token.ts';
import { PresenceConfig } from './presence.config.ts';
import { Workload } from './workload.ts';

/** Publishes the card once, then says again and again that this instance lives and how busy it is. */
@Injectable()
export class Presence implements OnApplicationBootstrap, OnModuleDestroy, OnApplicationShutdown {
  private readonly beats = new Recurring('No heartbeat could be sent', () => this.beat());
  private readonly instanceId = newId();
  private state: AgentState = 'live';
  private announced = false;

  constructor(
    @Inject(AGENT_CARD) private readonly card: AgentCard,
    private readonly config: PresenceConfig,
    private readonly publisher: Publisher,
    private readonly workload: Workload,
  ) {}

  onApplicationBootstrap(): void {
    void this.beats.start(this.config.heartbeatMs);
  }

  async onModuleDestroy(): Promise<void> {
    this.state = 'draining';
    await this.beats.now();
  }

  async onApplicationShutdown(): Promise<void> {
    this.state = 'leaving';
    await this.beats.now();
    await this.beats.stop();
  }

  /** What cannot be sent now is sent at the next beat. */
  private async beat(): Promise<void> {
    const { card } = this;
    const introduction: Outgoing = { contract: agentCard, data: card, conversationId: card.agentId };
    const beat = await this.heartbeat();
    await this.publisher.send(this.announced ? [beat] : [introduction, beat]);
    this.announced = true;
  }

  private async heartbeat(): Promise<Outgoing> {
    const { agentId } = this.card;
    const { instanceId, state } = this;
    const load = await this.workload.load();
    const data = { agentId, instanceId, state, ...load, at: new Date().toISOString() };
    return { contract: agentHeartbeat, data, conversationId: agentId };
  }
}
