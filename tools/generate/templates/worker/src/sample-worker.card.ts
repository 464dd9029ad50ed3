import { defineAgent } from '@baton/agent-kit';

/** All the router knows of this worker. */
export const card = defineAgent({
  id: 'sample-worker',
  kind: 'worker',
  describes: 'Performs what others give out as sample.do.',
  intents: [],
  capabilities: ['sample.do'],
  languages: ['en'],
  replyWithinMs: 20_000,
  version: '1.0.0',
});
