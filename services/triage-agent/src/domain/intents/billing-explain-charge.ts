import type { Intent } from './intent.ts';

export const explainCharge: Intent = {
  name: 'billing.explain_charge',
  examples: {
    en: [
      'What is this charge on my bill?',
      'I do not recognise one of the items on my invoice',
      'Why is my bill higher than usual?',
      'Can you explain the extra fee you added?',
      'My bill went up by twelve euros and I do not know why',
      'What does the line "service fee" mean?',
      "There is an amount on my bill I don't understand",
      'Why do I suddenly pay more than last month?',
      'What are these roaming costs for?',
      'I would like to know what the premium services item is',
      'The total is more than my plan costs, where does that come from?',
      'I was charged for something I never ordered',
      'Why was an activation fee added?',
    ],
    de: [
      'Was ist das für ein Posten auf meiner Rechnung?',
      'Warum ist meine Rechnung höher als sonst?',
      'Könnt ihr mir die zusätzliche Gebühr erklären?',
      'Ich verstehe einen Betrag auf der Abrechnung nicht',
      'Wofür sind diese Roamingkosten?',
      'Wieso zahle ich plötzlich mehr als letzten Monat?',
    ],
    es: [
      'Ha subido mi factura este mes',
      '¿Por qué me ha subido tanto el recibo?',
      '¿Qué es este cargo de mi factura?',
      '¿Por qué mi factura es más alta que de costumbre?',
      'No entiendo uno de los conceptos de la factura',
      '¿Me podéis explicar la comisión extra?',
      '¿De dónde salen estos gastos de itinerancia?',
      '¿Por qué pago más que el mes pasado?',
    ],
    fr: [
      'À quoi correspond cette ligne sur ma facture ?',
      "Pourquoi ma facture est-elle plus élevée que d'habitude ?",
      'Je ne comprends pas un des montants de la facture',
      "Pouvez-vous m'expliquer ces frais supplémentaires ?",
      "C'est quoi ces frais d'itinérance ?",
      'Pourquoi je paie plus que le mois dernier ?',
    ],
  },
};
