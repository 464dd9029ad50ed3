import { defineAgent } from '@baton/agent-kit';
import { languages } from './domain/language.ts';
import { intents } from './intents.ts';
import { MAKE_REFUNDS } from './refund-approval.ts';

export const card = defineAgent({
  id: 'billing-agent',
  describes:
    'Explains invoices, charges, payments and refunds of Tidewave, finds what was charged or paid twice, and refunds it once a person has approved it.',
  names: {
    en: 'our billing specialist',
    de: 'unsere Rechnungsabteilung',
    es: 'nuestro especialista en facturación',
    fr: 'notre spécialiste de la facturation',
  },
  intents,
  languages: [...languages],
  capabilities: ['billing', 'refund'],
  privileges: ['billing:read', MAKE_REFUNDS],
  needs: { facts: ['customer.id', 'account.number'] },
  reads: ['memory.billing'],
  windowTokens: 4_000,
  replyWithinMs: 20_000,
  maxConcurrent: 20,
  version: '1.0.0',
});
