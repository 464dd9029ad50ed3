import type { Intent } from './intent.ts';

export const refund: Intent = {
  name: 'billing.refund',
  examples: {
    en: [
      'I would like my money back',
      'Am I entitled to a refund for last week?',
      'When will I receive my refund?',
      'Please refund the last payment',
      'I returned the phone, where is my refund?',
      'You promised to pay me back and nothing has arrived',
      'How long does a refund take?',
      'Where is the money you were going to credit to me?',
      'I would like the amount returned to my card',
      'Give me back what I paid',
      'Is my refund already on its way?',
      'I am asking for a reimbursement of the set-up fee',
      'I cancelled in time and want the money returned',
      'I had cancelled in time',
    ],
    de: [
      'Ich möchte mein Geld zurück',
      'Kann ich eine Erstattung bekommen?',
      'Wann kommt meine Rückerstattung?',
      'Bitte erstattet mir die letzte Zahlung',
      'Ich habe das Handy zurückgeschickt und warte auf mein Geld',
      'Wie lange dauert eine Rückzahlung?',
    ],
    es: [
      'Quiero que me devolváis el dinero',
      '¿Puedo pedir un reembolso?',
      '¿Cuándo me llega la devolución?',
      'Por favor, reembolsadme el último pago',
      'Devolví el teléfono y sigo esperando mi dinero',
      '¿Cuánto tarda un reembolso?',
    ],
    fr: [
      'Je veux être remboursé',
      'Puis-je obtenir un remboursement ?',
      'Quand vais-je recevoir mon remboursement ?',
      'Merci de me rembourser le dernier paiement',
      "J'ai renvoyé le téléphone et j'attends mon argent",
      'Combien de temps prend un remboursement ?',
    ],
  },
};
