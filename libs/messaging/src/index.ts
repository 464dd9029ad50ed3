export { Database, type Transaction } from './database/database.ts';
export { RetryableError, TerminalError } from './errors.ts';
export { Outbox } from './outbox/outbox.ts';
export type { Outgoing } from './outbox/outgoing.ts';
export { Publisher } from './outbox/publisher.ts';
export { Progress } from './progress/progress.ts';
export type { Delivery } from './transport/delivery.ts';
export { Handles } from './transport/handles.decorator.ts';
