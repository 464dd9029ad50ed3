import { runAgent } from '@baton/agent-kit';
import { TechAgent } from './tech.agent.ts';
import { card } from './tech-agent.card.ts';
import { TechAgentModule } from './tech-agent.module.ts';

await runAgent({ card, module: TechAgentModule, specialist: TechAgent });
