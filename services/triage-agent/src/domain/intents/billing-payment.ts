import type { Intent } from './intent.ts';

export const payment: Intent = {
  name: 'billing.payment',
  examples: {
    en: [
      'I would like to change my payment method',
      'How do I pay by direct debit?',
      'Can I pay my bill a week later?',
      'I need more time to pay',
      'My card has expired, how do I add a new one?',
      'Could I pay the contract in two instalments?',
      'Please use my other bank account from now on',
      'I have a new IBAN for the direct debit',
      'Can I get a payment extension until payday?',
      'My payment was declined, how can I pay now?',
      'Do you accept PayPal?',
      'I cannot pay the bill on time this month',
      'Which ways of paying do you offer?',
    ],
    de: [
      'Ich möchte die Zahlungsart ändern',
      'Kann ich die Rechnung eine Woche später bezahlen?',
      'Ich brauche einen Zahlungsaufschub',
      'Meine Karte ist abgelaufen, wie hinterlege ich eine neue?',
      'Ich habe eine neue Bankverbindung für die Lastschrift',
      'Kann ich in Raten zahlen?',
    ],
    es: [
      'Quiero cambiar la forma de pago',
      '¿Puedo pagar la factura una semana más tarde?',
      'Necesito un aplazamiento del pago',
      'Mi tarjeta ha caducado, ¿cómo pongo otra?',
      'Tengo una cuenta bancaria nueva para la domiciliación',
      '¿Se puede pagar a plazos?',
    ],
    fr: [
      'Je veux changer de moyen de paiement',
      'Puis-je payer ma facture une semaine plus tard ?',
      "J'ai besoin d'un délai de paiement",
      'Ma carte a expiré, comment en ajouter une autre ?',
      "J'ai un nouveau compte bancaire pour le prélèvement",
      'Est-il possible de payer en plusieurs fois ?',
    ],
  },
};
