import { Messaging1700000000000 } from './1700000000000-messaging.ts';
import { ParkKeys1795222800000 } from './1795222800000-park-keys.ts';

/** Every service lists these before its own. */
export const messagingMigrations = [Messaging1700000000000, ParkKeys1795222800000] as const;
