import { runAgent } from '@baton/agent-kit';
import { card } from './reviewer.card.ts';
import { ReviewerModule } from './reviewer.module.ts';
import { Reviewer } from './reviewer.worker.ts';

await runAgent({ card, module: ReviewerModule, worker: Reviewer });
