import { runAgent } from '@baton/agent-kit';
import { card } from './researcher.card.ts';
import { ResearcherModule } from './researcher.module.ts';
import { Researcher } from './researcher.worker.ts';

await runAgent({ card, module: ResearcherModule, worker: Researcher });
