import { defineAgent } from '@baton/agent-kit';

export const card = defineAgent({
  id: 'editorial-writer',
  kind: 'worker',
  describes: 'Makes a draft of what was found, each claim with its source.',
  intents: [],
  languages: ['en'],
  capabilities: ['editorial.write'],
  replyWithinMs: 20_000,
  version: '1.0.0',
});
