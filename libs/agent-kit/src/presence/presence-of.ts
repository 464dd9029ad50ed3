import type { AgentCard } from '@baton/contracts';
import { ServiceConfig } from '@baton/service-kit';
import type { Provider, Type } from '@nestjs/common';
import { AGENT_CARD } from '../agent-card.token.ts';
import { PresenceConfig } from './presence.config.ts';
import { Presence } from './presence.ts';
import { Workload } from './workload.ts';

/** Makes an agent known by its card. @param workload a provider of the same module */
export const presenceOf = (card: AgentCard, workload: Type<Workload>): Provider[] => [
  { provide: AGENT_CARD, useValue: card },
  { provide: PresenceConfig, useExisting: ServiceConfig },
  { provide: Workload, useExisting: workload },
  Presence,
];
