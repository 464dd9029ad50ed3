import { defineAgent } from '@baton/agent-kit';

export const card = defineAgent({
  id: 'editorial-agent',
  describes: 'Has bulletins written of what our documents say, in English, German and Spanish.',
  names: { en: 'our editorial desk' },
  intents: [{ name: 'editorial.bulletin', examples: ['Please write a bulletin about the outage in Harbourside'] }],
  languages: ['en'],
  capabilities: ['editorial'],
  replyWithinMs: 20_000,
  version: '1.0.0',
});
