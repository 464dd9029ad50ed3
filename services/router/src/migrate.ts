import { runMigrations } from '@baton/service-kit';
import { routerMigrations } from './migrations/index.ts';

await runMigrations({ name: 'router', migrations: routerMigrations });
