import { defineAgent } from '@baton/agent-kit';

export const card = defineAgent({
  id: 'software-agent',
  describes:
    'Has small functions written that are wanted by examples: planned, written in two ways, tested and reviewed.',
  names: { en: 'our workshop for small functions' },
  intents: [{ name: 'software.function', examples: ['Write a function called initials: "Ada Lovelace" -> "AL"'] }],
  languages: ['en'],
  capabilities: ['software'],
  replyWithinMs: 20_000,
  version: '1.0.0',
});
