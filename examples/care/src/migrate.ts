import { agentMigrations } from '@baton/agent-kit';
import { runMigrations } from '@baton/service-kit';

await runMigrations({ name: 'care-agent', migrations: agentMigrations });
