import { runAgent } from '@baton/agent-kit';
import { TriageAgent } from './triage.agent.ts';
import { card } from './triage-agent.card.ts';
import { TriageAgentModule } from './triage-agent.module.ts';

await runAgent({ card, module: TriageAgentModule, specialist: TriageAgent });
