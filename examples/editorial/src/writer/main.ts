import { runAgent } from '@baton/agent-kit';
import { card } from './writer.card.ts';
import { WriterModule } from './writer.module.ts';
import { Writer } from './writer.worker.ts';

await runAgent({ card, module: WriterModule, worker: Writer });
