import type { Intent } from './intent.ts';

export const invoice: Intent = {
  name: 'billing.invoice',
  examples: {
    en: [
      'Where can I find my invoice?',
      'Please send me my latest invoice',
      "I need a copy of last month's bill",
      'I have not received my bill yet',
      'Can you email me the invoice as a PDF?',
      'How do I download my bills?',
      'My accountant needs the April invoice',
      'I would like to have the bill for my tax records',
      'I would like a paper invoice by post',
      'When will the next invoice be issued?',
      'I cannot open the invoice you sent me',
      'Send me all the invoices of this year',
      'Where do I see my bill online?',
    ],
    de: [
      'Wo finde ich meine Rechnung?',
      'Bitte schickt mir die letzte Rechnung',
      'Ich brauche eine Kopie der Rechnung vom Vormonat',
      'Meine Rechnung ist noch nicht angekommen',
      'Kann ich die Rechnung als PDF herunterladen?',
      'Könnt ihr mir die Rechnung per E-Mail senden?',
    ],
    es: [
      '¿Dónde encuentro mi factura?',
      'Enviadme la última factura, por favor',
      'Necesito una copia de la factura del mes pasado',
      'Todavía no he recibido la factura',
      '¿Puedo descargar la factura en PDF?',
      'Mandadme la factura por correo electrónico',
    ],
    fr: [
      'Où puis-je trouver ma facture ?',
      "Envoyez-moi ma dernière facture, s'il vous plaît",
      "J'ai besoin d'une copie de la facture du mois dernier",
      "Je n'ai pas encore reçu ma facture",
      'Comment télécharger ma facture en PDF ?',
      "Pouvez-vous m'envoyer la facture par mail ?",
    ],
  },
};
