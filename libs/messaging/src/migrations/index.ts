import { Messaging1700000000000 } from './1700000000000-messaging.ts';
import { ParkKeys1795222800000 } from './1795222800000-park-keys.ts';
import { FindOutboxByKey1795316400000 } from './1795316400000-find-outbox-by-key.ts';

/** Every service lists these before its own. */
export const messagingMigrations = [
  Messaging1700000000000,
  ParkKeys1795222800000,
  FindOutboxByKey1795316400000,
] as const;
