import { messagingMigrations } from '@baton/messaging';
import { CreateRouter1763683200000 } from './1763683200000-create-router.ts';

export const routerMigrations = [...messagingMigrations, CreateRouter1763683200000];
