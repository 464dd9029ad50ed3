import { defineAgent } from '@baton/agent-kit';

export const card = defineAgent({
  id: 'software-reviewer',
  kind: 'worker',
  describes: 'Compares tested programs and picks one.',
  intents: [],
  languages: ['en'],
  capabilities: ['software.review'],
  replyWithinMs: 10_000,
  version: '1.0.0',
});
