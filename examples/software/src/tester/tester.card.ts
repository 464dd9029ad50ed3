import { defineAgent } from '@baton/agent-kit';

export const card = defineAgent({
  id: 'software-tester',
  kind: 'worker',
  describes: 'Runs a program in a sandbox and says which examples it passes.',
  intents: [],
  languages: ['en'],
  capabilities: ['software.test'],
  replyWithinMs: 20_000,
  version: '1.0.0',
});
