import { messagingMigrations } from '@baton/messaging';
import { CreateSessionAndWorkItem1767225610000 } from './1767225610000-create-session-and-work-item.ts';
import { SlimWorkItem1795395600000 } from './1795395600000-slim-work-item.ts';
import { Run1795500000000 } from './1795500000000-run.ts';

/** The tables every agent stands on; an agent's own migrations follow. */
export const agentMigrations = [
  ...messagingMigrations,
  CreateSessionAndWorkItem1767225610000,
  SlimWorkItem1795395600000,
  Run1795500000000,
] as const;
