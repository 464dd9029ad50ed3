import { defineAgent } from '@baton/agent-kit';

export const card = defineAgent({
  id: 'editorial-localizer',
  kind: 'worker',
  describes: 'Says a bulletin in another language, with its dates and its money.',
  intents: [],
  languages: ['de', 'es'],
  capabilities: ['editorial.localize'],
  replyWithinMs: 20_000,
  version: '1.0.0',
});
