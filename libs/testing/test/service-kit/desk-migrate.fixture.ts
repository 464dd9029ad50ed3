import { messagingMigrations } from '@baton/messaging';
import { runMigrations } from '@baton/service-kit';
import { DeskTable1700000000001 } from './desk-table.migration.fixture.ts';

await runMigrations({ name: 'desk', migrations: [...messagingMigrations, DeskTable1700000000001] });
