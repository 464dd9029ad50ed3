import { runAgent } from '@baton/agent-kit';
import { BillingAgent } from './billing.agent.ts';
import { card } from './billing-agent.card.ts';
import { BillingAgentModule } from './billing-agent.module.ts';

await runAgent({ card, module: BillingAgentModule, specialist: BillingAgent });
