import { runAgent } from '@baton/agent-kit';
import { RecoveryAgent } from './recovery.agent.ts';
import { card } from './recovery-agent.card.ts';
import { RecoveryAgentModule } from './recovery-agent.module.ts';

await runAgent({ card, module: RecoveryAgentModule, specialist: RecoveryAgent });
