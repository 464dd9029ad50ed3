import { messagingMigrations } from '@baton/messaging';
import { CreateSessionAndWorkItem1767225610000 } from './1767225610000-create-session-and-work-item.ts';

/** The tables every agent stands on; an agent's own migrations follow. */
export const agentMigrations = [...messagingMigrations, CreateSessionAndWorkItem1767225610000] as const;
