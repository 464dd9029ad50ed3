import { messagingMigrations } from '@baton/messaging';
import { CreateHumanQueue1791000000000 } from './1791000000000-create-human-queue.ts';

export const humanQueueMigrations = [...messagingMigrations, CreateHumanQueue1791000000000];
