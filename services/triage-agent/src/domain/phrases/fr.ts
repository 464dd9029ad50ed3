import type { Catalogue } from './catalogue.ts';

export const fr: Catalogue = {
  greeting: (name) =>
    `Bonjour${name ? ` ${name}` : ''}, bienvenue chez Tidewave. Je peux vous aider pour vos factures et paiements, votre connexion et vos appareils, nos forfaits et les données de votre compte. Que puis-je faire pour vous ?`,
  welcome: "Je vous en prie. S'il y a autre chose, écrivez-moi ici.",
  clarify:
    "Je veux être sûr de bien comprendre : s'agit-il d'une facture ou d'un paiement, d'internet ou d'un appareil, d'un forfait ou des données de votre compte ?",
  ask: (items) =>
    `Pour transmettre votre demande à la bonne personne, il me manque encore ${items}. Pouvez-vous me l'indiquer ?`,
  facts: {
    'account.number': 'votre numéro de compte (il commence par TC- et figure sur chaque facture, par exemple TC-1234)',
    'invoice.number': 'le numéro de la facture (par exemple INV-2026-0123)',
    'charge.amount': 'le montant concerné',
    'charge.date': 'la date du prélèvement',
    'customer.id': 'votre numéro de client',
    'customer.name': 'votre nom',
    'customer.email': 'votre adresse e-mail',
  },
  anyFact: (name) => `cette information : ${name}`,
  nobody:
    "Je suis désolé, personne n'est disponible pour s'en occuper pour l'instant. Ce que vous m'avez dit reste dans cette conversation : écrivez-moi quand vous voulez, je réessaierai aussitôt.",
  noted: 'Merci, c’est noté ici pour la personne qui prendra le relais.',
  back: (agreed) =>
    [
      'Je reprends la suite de mon collègue.',
      agreed.length > 0 && `Convenu : ${agreed.join('; ')}.`,
      "Que puis-je faire d'autre pour vous ?",
    ]
      .filter(Boolean)
      .join(' '),
};
