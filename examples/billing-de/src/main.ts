import { runAgent } from '@baton/agent-kit';
import { BillingDeAgent } from './billing-de.agent.ts';
import { card } from './billing-de.card.ts';
import { BillingDeModule } from './billing-de.module.ts';

await runAgent({ card, module: BillingDeModule, specialist: BillingDeAgent });
