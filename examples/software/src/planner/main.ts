import { runAgent } from '@baton/agent-kit';
import { card } from './planner.card.ts';
import { PlannerModule } from './planner.module.ts';
import { Planner } from './planner.worker.ts';

await runAgent({ card, module: PlannerModule, worker: Planner });
