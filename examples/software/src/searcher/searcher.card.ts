import { defineAgent } from '@baton/agent-kit';

export const card = defineAgent({
  id: 'software-searcher',
  kind: 'worker',
  describes: 'Writes a function by searching for the shortest chain of steps that does what examples show.',
  intents: [],
  languages: ['en'],
  capabilities: ['software.code'],
  replyWithinMs: 60_000,
  version: '1.0.0',
});
