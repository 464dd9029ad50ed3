import { runAgent } from '@baton/agent-kit';
import { card } from './tester.card.ts';
import { TesterModule } from './tester.module.ts';
import { Tester } from './tester.worker.ts';

await runAgent({ card, module: TesterModule, worker: Tester });
