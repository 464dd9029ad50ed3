import { defineAgent } from '@baton/agent-kit';

export const card = defineAgent({
  id: 'editorial-editor',
  kind: 'worker',
  describes: 'Mends a draft: what has no source, what is said twice, what is out of date, what is too long.',
  intents: [],
  languages: ['en'],
  capabilities: ['editorial.edit'],
  replyWithinMs: 20_000,
  version: '1.0.0',
});
