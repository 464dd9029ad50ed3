import { messagingMigrations } from '@baton/messaging';
import { CreateGateway1792000000000 } from './1792000000000-create-gateway.ts';

export const gatewayMigrations = [...messagingMigrations, CreateGateway1792000000000];
