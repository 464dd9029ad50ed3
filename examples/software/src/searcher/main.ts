import { runAgent } from '@baton/agent-kit';
import { card } from './searcher.card.ts';
import { SearcherModule } from './searcher.module.ts';
import { Searcher } from './searcher.worker.ts';

await runAgent({ card, module: SearcherModule, worker: Searcher });
