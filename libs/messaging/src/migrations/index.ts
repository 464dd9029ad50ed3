import { Messaging1700000000000 } from './1700000000000-messaging.ts';

/** Every service lists these before its own. */
export const messagingMigrations = [Messaging1700000000000] as const;
