import { defineAgent } from '@baton/agent-kit';

export const card = defineAgent({
  id: 'editorial-researcher',
  kind: 'worker',
  describes: 'Finds what our documents say about a topic, sentence by sentence.',
  intents: [],
  languages: ['en'],
  capabilities: ['editorial.research'],
  replyWithinMs: 20_000,
  version: '1.0.0',
});
