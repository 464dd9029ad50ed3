import { defineAgent } from '@baton/agent-kit';
import { languages } from './domain/language.ts';
import { intents } from './intents.ts';

export const card = defineAgent({
  id: 'tech-agent',
  describes:
    'Finds out why a connection or a device of Tidewave does not work, step by step, and answers technical questions.',
  names: {
    en: 'our technical specialist',
    de: 'unser technischer Kundendienst',
    es: 'nuestro especialista técnico',
    fr: 'notre spécialiste technique',
  },
  intents,
  languages: [...languages],
  capabilities: ['diagnostics'],
  privileges: ['diagnostics:read'],
  needs: { facts: ['customer.id'] },
  reads: ['memory.tech'],
  windowTokens: 4_000,
  replyWithinMs: 20_000,
  maxConcurrent: 20,
  version: '1.0.0',
});
