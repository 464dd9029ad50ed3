import { type AgentCard, type AgentState, agentCard, agentHeartbeat, newId } from '@baton/contracts';
import { type Outgoing, Publisher } from '@baton/messaging';
import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
  type OnModuleDestroy,
} from '@nestjs/common';
import { AgentConfig } from '../agent.config.ts';
import { AGENT_CARD } from '../agent-card.token.ts';
import { WorkStore } from '../store/work.store.ts';
import { Recurring } from '../work/recurring.ts';
import { Worker } from '../work/worker.ts';

/** Publishes the card once, then says again and again that this instance lives and how busy it is. */
@Injectable()
export class Presence implements OnApplicationBootstrap, OnModuleDestroy, OnApplicationShutdown {
  private readonly sending = new Recurring(new Logger('Presence'), 'No heartbeat could be sent');
  private readonly instanceId = newId();
  private state: AgentState = 'live';
  private announced = false;
  private timer?: NodeJS.Timeout;

  constructor(
    @Inject(AGENT_CARD) private readonly card: AgentCard,
    private readonly config: AgentConfig,
    private readonly publisher: Publisher,
    private readonly work: WorkStore,
    private readonly worker: Worker,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.beat(), this.config.heartbeatMs);
    void this.beat();
  }

  async onModuleDestroy(): Promise<void> {
    this.state = 'draining';
    await this.beat();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    this.state = 'leaving';
    await this.beat();
  }

  /** What cannot be sent now is sent at the next beat. */
  private beat(): Promise<void> {
    return this.sending.run(async () => {
      const beat = await this.heartbeat();
      await this.publisher.send(this.announced ? [beat] : [this.cardMessage(), beat]);
      this.announced = true;
    });
  }

  private cardMessage(): Outgoing {
    return { contract: agentCard, data: this.card, conversationId: this.card.agentId };
  }

  private async heartbeat(): Promise<Outgoing> {
    const { agentId } = this.card;
    const data = {
      agentId,
      instanceId: this.instanceId,
      state: this.state,
      inFlight: this.worker.inFlight,
      waiting: await this.work.waiting(),
      at: new Date().toISOString(),
    };
    return { contract: agentHeartbeat, data, conversationId: agentId };
  }
}
