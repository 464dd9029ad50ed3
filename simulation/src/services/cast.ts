import { AgentConfig, agentMigrations, agentService } from '@baton/agent-kit';
import { card as deskCard } from '../../../services/human-queue/src/human-queue.card.ts';
import { HumanQueueConfig } from '../../../services/human-queue/src/human-queue.config.ts';
import { HumanQueueModule } from '../../../services/human-queue/src/human-queue.module.ts';
import { humanQueueMigrations } from '../../../services/human-queue/src/migrations/index.ts';
import { routerMigrations } from '../../../services/router/src/migrations/index.ts';
import { RouterConfig } from '../../../services/router/src/router.config.ts';
import { RouterModule } from '../../../services/router/src/router.module.ts';
import type { Migration } from '../database/migrate.ts';
import type { SimulatedOptions } from './simulated.service.ts';
import { cardOf, SimulatedSpecialist, SpecialistModule } from './specialist.ts';

export interface Role {
  readonly options: SimulatedOptions;
  readonly migrations: readonly Migration[];
  readonly inbox?: string;
}

const heartbeat = { heartbeatMs: 4_000 };

const router: Role = {
  options: {
    name: 'router',
    module: RouterModule,
    config: RouterConfig,
    settings: {
      agentRefreshMs: 1_000,
      agentFreshMs: 15_000,
      deadlineSweepMs: 1_000,
      policyRefreshMs: 10_000,
      auditors: [],
    },
  },
  migrations: routerMigrations,
};

const agent = (id: string): Role => {
  const service = agentService({ card: cardOf(id), module: SpecialistModule, specialist: SimulatedSpecialist });
  const settings = { ...heartbeat, turnSweepMs: 1_500 };
  return { options: { ...service, config: AgentConfig, settings }, migrations: agentMigrations, inbox: id };
};

const desk: Role = {
  options: {
    name: deskCard.agentId,
    module: HumanQueueModule,
    config: HumanQueueConfig,
    inbox: deskCard.agentId,
    settings: { ...heartbeat, operators: [], sweepMs: 2_000 },
  },
  migrations: humanQueueMigrations,
  inbox: deskCard.agentId,
};

/** Who plays: the router, two agents of the kit and the human queue, all of them as in production. */
export const cast: readonly Role[] = [router, agent('triage-agent'), agent('billing-agent'), desk];
