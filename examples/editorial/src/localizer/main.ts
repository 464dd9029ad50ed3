import { runAgent } from '@baton/agent-kit';
import { card } from './localizer.card.ts';
import { LocalizerModule } from './localizer.module.ts';
import { Localizer } from './localizer.worker.ts';

await runAgent({ card, module: LocalizerModule, worker: Localizer });
