import { defineAgent } from '@baton/agent-kit';

export const card = defineAgent({
  id: 'software-aligner',
  kind: 'worker',
  describes: 'Writes a function by putting its output together from pieces of its input.',
  intents: [],
  languages: ['en'],
  capabilities: ['software.code'],
  replyWithinMs: 60_000,
  version: '1.0.0',
});
