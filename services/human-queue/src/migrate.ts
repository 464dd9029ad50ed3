import { runMigrations } from '@baton/service-kit';
import { humanQueueMigrations } from './migrations/index.ts';

await runMigrations({ name: 'human-queue', migrations: humanQueueMigrations });
