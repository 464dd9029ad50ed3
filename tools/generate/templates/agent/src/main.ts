import { runAgent } from '@baton/agent-kit';
import { SampleAgent } from './sample.agent.ts';
import { card } from './sample-agent.card.ts';
import { SampleAgentModule } from './sample-agent.module.ts';

await runAgent({ card, module: SampleAgentModule, specialist: SampleAgent });
