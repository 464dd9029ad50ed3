import { runAgent } from '@baton/agent-kit';
import { SampleWorker } from './sample.worker.ts';
import { card } from './sample-worker.card.ts';
import { SampleWorkerModule } from './sample-worker.module.ts';

await runAgent({ card, module: SampleWorkerModule, worker: SampleWorker });
