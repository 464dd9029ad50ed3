import { defineAgent } from '@baton/agent-kit';

/** All the router knows of this agent. */
export const card = defineAgent({
  id: 'sample-agent',
  describes: 'Answers the questions of the sample team.',
  names: { en: 'our sample team' },
  intents: [{ name: 'sample.question', examples: ['I have a question for the sample team'] }],
  languages: ['en'],
  needs: { facts: ['customer.id'] },
  replyWithinMs: 20_000,
  version: '1.0.0',
});
