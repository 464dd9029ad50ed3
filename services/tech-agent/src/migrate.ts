import { runMigrations } from '@baton/service-kit';
import { migrations } from './migrations/index.ts';

await runMigrations({ name: 'tech-agent', migrations });
