import { runAgent } from '@baton/agent-kit';
import { Lead } from './lead.agent.ts';
import { card } from './lead.card.ts';
import { LeadModule } from './lead.module.ts';

await runAgent({ card, module: LeadModule, specialist: Lead });
