import type { Intent } from './intent.ts';

export const newPlan: Intent = {
  name: 'sales.new_plan',
  examples: {
    en: [
      'I would like a new plan',
      'Which plans do you offer?',
      'I want to upgrade to a bigger data package',
      'How much are two unlimited plans for a couple?',
      'Do you have a cheaper tariff?',
      'Can I switch to fibre?',
      'I am thinking of becoming a customer',
      'What offers do you have for families?',
      'I want to order a second SIM with a contract',
      'Is there a plan with more gigabytes?',
      'Do you have a student discount on contracts?',
      'What deals do you have if I switch from another provider?',
      'What would internet and television together cost?',
    ],
    de: [
      'Ich suche einen neuen Tarif',
      'Welche Tarife habt ihr?',
      'Ich will auf ein größeres Datenpaket wechseln',
      'Was kostet der unbegrenzte Tarif?',
      'Gibt es einen günstigeren Vertrag?',
      'Kann ich auf Glasfaser umsteigen?',
    ],
    es: [
      'Quiero contratar una tarifa nueva',
      '¿Qué tarifas tenéis?',
      'Quiero pasar a un plan con más gigas',
      '¿Cuánto cuesta la tarifa ilimitada?',
      '¿Tenéis algo más barato?',
      '¿Puedo cambiarme a fibra?',
    ],
    fr: [
      'Je cherche un nouveau forfait',
      'Quels forfaits proposez-vous ?',
      'Je veux passer à un forfait avec plus de gigas',
      'Combien coûte le forfait illimité ?',
      'Avez-vous une offre moins chère ?',
      'Puis-je passer à la fibre ?',
    ],
  },
};
