import { runAgent } from '@baton/agent-kit';
import { card } from './aligner.card.ts';
import { AlignerModule } from './aligner.module.ts';
import { Aligner } from './aligner.worker.ts';

await runAgent({ card, module: AlignerModule, worker: Aligner });
