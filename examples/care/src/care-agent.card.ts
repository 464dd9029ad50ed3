import { defineAgent } from '@baton/agent-kit';

export const card = defineAgent({
  id: 'care-agent',
  describes: 'Answers questions about the alarm button of Tidewave Care, and has a nurse see to what is medical.',
  names: { en: 'our assistant for Tidewave Care' },
  intents: [{ name: 'care.alarm_button', examples: ['May I wear the alarm button in the shower?'] }],
  languages: ['en'],
  capabilities: ['care'],
  replyWithinMs: 20_000,
  version: '1.0.0',
});
