import { RefusedInput } from '@baton/contracts';
import { Progress } from '@baton/messaging';
import { type Agent, agentCalled } from '@baton/routing';
import { Recurring } from '@baton/service-kit';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Conversation } from '../domain/conversation.ts';
import { hasHeard } from '../domain/decisions/fence.ts';
import { RouterConfig } from '../router.config.ts';
import { AgentStore } from '../store/agent.store.ts';
import { type PresentAgent, presentAt, withOffer } from './present-agent.ts';

const behindMaxMs = 86_400_000;

/** The agents as of a moment ago, in memory: decisions share no database row. */
@Injectable()
export class AgentDirectory implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly refreshing = new Recurring('The agents could not be read', () => this.refresh());
  private present = new Map<string, PresentAgent>();
  private agents: readonly Agent[] = [];

  constructor(
    private readonly store: AgentStore,
    private readonly config: RouterConfig,
    private readonly progress: Progress,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.refresh();
    void this.refreshing.start(this.config.agentRefreshMs);
  }

  onApplicationShutdown(): Promise<void> {
    return this.refreshing.stop();
  }

  snapshot(): readonly Agent[] {
    return this.agents;
  }

  /**
   * Kafka orders nothing between topics: whom the router has asked may answer before its card is read.
   * @throws RefusedInput `unknown_agent` for whoever has no card and was told nothing of the conversation: there is no
   * inbox to answer to
   */
  async mustKnow(agentId: string, conversation?: Conversation): Promise<void> {
    if (agentCalled(this.agents, agentId) || (conversation && hasHeard(conversation, agentId))) return;
    await this.refresh();
    if (!agentCalled(this.agents, agentId)) throw new RefusedInput('unknown_agent', 'No agent of this id has a card.');
  }

  /** @throws RefusedInput `unknown_agent`, or `forbidden` for whoever is not a person's agent */
  async mustBePeople(agentId: string): Promise<void> {
    await this.mustKnow(agentId);
    if (agentCalled(this.agents, agentId)?.card.kind !== 'human')
      throw new RefusedInput('forbidden', 'Only people decide on approvals.');
  }

  async refresh(): Promise<void> {
    // Before it is asked: what is heard meanwhile forgets no offer that it cannot tell of.
    const now = Date.now();
    const known = await this.store.all(this.config.agentFreshMs + this.behindMs());
    const before = this.present;
    this.present = new Map(known.map((one) => [one.card.agentId, presentAt(now, one, before.get(one.card.agentId))]));
    this.agents = [...this.present.values()].map(({ agent }) => agent);
  }

  /** Counts against the agent at once, also where its transaction fails: who decides next finds others with more room. */
  offered(agentId: string): void {
    const known = this.present.get(agentId);
    if (!known) return;
    const now = withOffer(Date.now(), known);
    this.present.set(agentId, now);
    this.agents = this.agents.map((agent) => (agent === known.agent ? now.agent : agent));
  }

  /** How far reading lags behind: what was not read yet, after an outage, counts against no agent. */
  private behindMs(): number {
    const readUpTo = this.progress.partitions().map((partition) => this.progress.readUpTo(partition).getTime());
    return readUpTo.length > 0 ? Math.min(Date.now() - Math.min(...readUpTo), behindMaxMs) : 0;
  }
}
