import { agentMigrations } from '@baton/agent-kit';
import { TechTables1790000000000 } from './1790000000000-tech-tables.ts';
import { SeedKnowledge1790000001000 } from './1790000001000-seed-knowledge.ts';
import { SeedLines1790000002000 } from './1790000002000-seed-lines.ts';

export const migrations = [
  ...agentMigrations,
  TechTables1790000000000,
  SeedKnowledge1790000001000,
  SeedLines1790000002000,
];
