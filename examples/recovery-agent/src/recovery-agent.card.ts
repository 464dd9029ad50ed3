import { defineAgent } from '@baton/agent-kit';
import { languages } from './domain/phrases.ts';

/** Its capability is what the kit asks for when an agent's turn has failed for good. */
export const card = defineAgent({
  id: 'recovery-agent',
  describes:
    'Takes over where another agent failed: tells the customer, has it tried once more if they wish, or brings a person.',
  names: {
    en: 'our assistant for such cases',
    de: 'unser Assistent für solche Fälle',
    es: 'nuestro asistente para estos casos',
    fr: 'notre assistant pour ces cas',
  },
  intents: [],
  languages: [...languages],
  capabilities: ['error_recovery'],
  replyWithinMs: 20_000,
  version: '1.0.0',
});
