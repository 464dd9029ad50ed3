import { runService } from '@baton/service-kit';
import { GatewayConfig } from './gateway.config.ts';
import { GatewayModule } from './gateway.module.ts';

await runService({ name: 'gateway', module: GatewayModule, config: GatewayConfig });
