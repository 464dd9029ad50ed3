import { runMigrations } from '@baton/service-kit';
import { migrations } from './migrations/index.ts';

await runMigrations({ name: 'billing-agent', migrations });
