import type { Delivery } from '@baton/messaging';
import type { Cause } from './item.store.ts';

export const causeOf = ({ tx, now, event }: Delivery): Cause => ({ tx, now, causationId: event.id });
