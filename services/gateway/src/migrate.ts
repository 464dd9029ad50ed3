import { runMigrations } from '@baton/service-kit';
import { gatewayMigrations } from './migrations/index.ts';

await runMigrations({ name: 'gateway', migrations: gatewayMigrations });
