import { agentMigrations } from '@baton/agent-kit';
import { BillingTables1790000000000 } from './1790000000000-billing-tables.ts';
import { SeedTidewave1790000001000 } from './1790000001000-seed-tidewave.ts';
import { RefundEffectKey1790000002000 } from './1790000002000-refund-effect-key.ts';
import { PublishEffects1795309200000 } from './1795309200000-publish-effects.ts';

export const migrations = [
  ...agentMigrations,
  BillingTables1790000000000,
  SeedTidewave1790000001000,
  RefundEffectKey1790000002000,
  PublishEffects1795309200000,
];
