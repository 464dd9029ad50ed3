import { defineAgent } from '@baton/agent-kit';

export const card = defineAgent({
  id: 'software-planner',
  kind: 'worker',
  describes: 'Makes a specification of a wish, with examples that are kept from the coders.',
  intents: [],
  languages: ['en'],
  capabilities: ['software.plan'],
  replyWithinMs: 10_000,
  version: '1.0.0',
});
