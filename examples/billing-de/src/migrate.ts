import { agentMigrations } from '@baton/agent-kit';
import { runMigrations } from '@baton/service-kit';
import { Books1795420000000 } from './migrations/1795420000000-books.ts';

await runMigrations({ name: 'billing-de', migrations: [...agentMigrations, Books1795420000000] });
