import { agentMigrations } from '@baton/agent-kit';
import { BillingTables1790000000000 } from './1790000000000-billing-tables.ts';
import { SeedTidewave1790000001000 } from './1790000001000-seed-tidewave.ts';

export const migrations = [...agentMigrations, BillingTables1790000000000, SeedTidewave1790000001000];
