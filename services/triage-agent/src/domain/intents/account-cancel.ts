import type { Intent } from './intent.ts';

export const cancel: Intent = {
  name: 'account.cancel',
  examples: {
    en: [
      'I want to cancel',
      'I want to cancel my contract',
      'Please cancel my subscription at the end of the month',
      'How do I terminate my contract?',
      'I would like to end my contract with you',
      'What is the notice period?',
      'Close my account, please',
      'I am leaving you, please cancel everything',
      'Cancel my broadband',
      'I no longer need the line, please switch it off for good',
      'When can I get out of my contract?',
      'Did you receive my cancellation?',
      'I want to quit',
    ],
    de: [
      'Ich möchte kündigen',
      'Ich will meinen Vertrag kündigen',
      'Wie kann ich kündigen?',
      'Wie lange ist die Kündigungsfrist?',
      'Ist meine Kündigung angekommen?',
      'Bitte beendet meinen Vertrag zum Monatsende',
    ],
    es: [
      'Quiero cancelar',
      'Quiero darme de baja',
      '¿Cómo cancelo mi contrato?',
      'Quiero cancelar mi contrato a final de mes',
      '¿Habéis recibido mi solicitud de baja?',
      'Dad de baja mi línea, por favor',
    ],
    fr: [
      'Je veux résilier',
      'Je souhaite résilier mon contrat',
      'Comment puis-je résilier mon abonnement ?',
      'Quel est le délai de préavis ?',
      'Avez-vous reçu ma résiliation ?',
      'Merci de clôturer mon compte à la fin du mois',
    ],
  },
};
