import { defineAgent } from '@baton/agent-kit';

/** Of this language alone: whoever changes to German in the middle of a billing matter is handed over to it. */
export const card = defineAgent({
  id: 'billing-de',
  describes: 'Erklärt Rechnungen und Posten von Tidewave auf Deutsch und findet, was doppelt berechnet wurde.',
  names: { de: 'unsere deutschsprachige Rechnungsabteilung', en: 'our German-speaking billing team' },
  intents: [
    { name: 'billing.double_charge', examples: ['Mir wurde derselbe Betrag doppelt abgebucht'] },
    { name: 'billing.explain_charge', examples: ['Wofür ist dieser Posten auf meiner Rechnung?'] },
    { name: 'billing.invoice', examples: ['Wie hoch ist meine Rechnung?'] },
  ],
  languages: ['de'],
  capabilities: ['billing'],
  privileges: ['billing:read'],
  needs: { facts: ['customer.id', 'account.number'] },
  reads: ['memory.billing'],
  replyWithinMs: 20_000,
  version: '1.0.0',
});
