import { defineAgent } from '@baton/agent-kit';
import { intents } from './domain/intents.ts';
import { languages } from './domain/language.ts';

const smalltalk = intents.filter(({ name }) => name.startsWith('smalltalk.'));

export const card = defineAgent({
  id: 'triage-agent',
  describes: 'Welcomes the customers of Tidewave, finds out what they need and brings them to whoever covers it.',
  names: { en: 'our assistant', de: 'unser Assistent', es: 'nuestro asistente', fr: 'notre assistant' },
  intents: smalltalk.map(({ name, examples }) => ({ name, examples: Object.values(examples).flat() })),
  languages: [...languages],
  capabilities: ['triage'],
  reads: ['customer.name', 'customer.attributes.account', 'customer.attributes.accountNumber'],
  replyWithinMs: 20_000,
  maxConcurrent: 32,
  version: '1.0.0',
});
