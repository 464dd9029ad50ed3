import { runAgent } from '@baton/agent-kit';
import { CareAgent } from './care.agent.ts';
import { card } from './care-agent.card.ts';
import { CareAgentModule } from './care-agent.module.ts';

await runAgent({ card, module: CareAgentModule, specialist: CareAgent });
