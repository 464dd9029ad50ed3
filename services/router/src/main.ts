import { runService } from '@baton/service-kit';
import { RouterConfig } from './router.config.ts';
import { RouterModule } from './router.module.ts';

await runService({ name: 'router', module: RouterModule, config: RouterConfig });
