import { runService } from '@baton/service-kit';
import { GatewayModule } from './gateway.module.ts';

await runService({ name: 'gateway', module: GatewayModule });
