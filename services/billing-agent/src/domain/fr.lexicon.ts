import type { Lexicon } from './question.ts';

export const fr: Lexicon = {
  cues: {
    person: /\b(humain|vraie personne|conseiller|conseillere|parler (a|avec) (quelqu'?un|un|une))\b/,
    other:
      /\b(l'|un |une |d'|les )?autres? (prelevement|montant|paiement|ligne|facture|debit|frais|achat|somme)s?\b|\bl'autre\b|\bautre chose\b/,
    whenBack: /\b(quand|combien de temps|ou est)\b.*\b(rembours\w+|recuper\w+|rendu\w*|credite\w*|mon argent)\b/,
    cause: /\b(pourquoi|comment)\b.*\b(arrive|passe|produit|possible)\b/,
    double: /\b(deux fois|doubl\w+|en double|2 fois|identiques|a nouveau (debite|preleve|facture))\b/,
    refund: /\b(rembours\w+|recuperer|rendre l'argent|avoir sur|mon argent)\b/,
    thanks: /\b(merci\w*|c'est tout|au revoir|bonne journee)\b/,
    nextInvoice: /\b(prochaine facture|prochain (prelevement|paiement|mois)|facture suivante|mois prochain)\b/,
    rise: /\b(plus (elevee?|chere?|haute?|que d'habitude|que (le|l')|qu'avant)|si (elevee?|chere?)|aussi (elevee?|chere?)|a augmente|augmentation|trop (elevee?|chere?)|autant)\b/,
    changeMethod:
      /\b(chang\w+|modifi\w+|nouvel\w*|mettre a jour|ajouter|autre)\b.*\b(carte|banque|rib|iban|mode de paiement|moyen de paiement|prelevement automatique)\b|\bcarte\b.*\bexpire\w*/,
    howToPay:
      /\b(comment|ou) (puis-je|je peux|dois-je|faire pour|peut-on) (payer|regler)\b|\bje (veux|voudrais|souhaite) (payer|regler)\b|\bpaypal\b|\bmoyens de paiement\b/,
    payLater:
      /\b(pay|regl)\w+\b.*\b(plus tard|en plusieurs fois|semaine prochaine)\b|\b(delai de paiement|echelonne\w*|report(er)?)\b/,
    balance:
      /\b(je dois (encore|combien|quelque)|combien dois|dois-je (encore|combien|payer)|en retard|impaye\w*|solde|echeance|relance|restant)\b/,
    payment: /\b(paiements?|paye\w*|regle\w*|virement\w*|prelevement\w*)\b/,
    explain: /\b(expli\w+|a quoi correspond\w*|ne reconnais|frais|montants?|debitee?s?)\b/,
    invoice: /\bfactures?\b/,
    agreement: /^(ok|d'accord|oui|bien|tres bien|entendu|compris|parfait|non)( merci)?$/,
  },
  kinds: {
    roaming: /\b(roaming|itinerance|etranger|pass journee)\b/,
    upgrade_fee: /\bfrais (de|d'|du|pour le|pour la) ?(changement|mise a niveau|upgrade|passage)\b/,
    proration: /\b(prorata|au pro rata|jours non utilises|mois incomplet)\b/,
    late_fee: /\b(frais de retard|penalites?|majoration)\b/,
    device: /\bmensualites? (du|de l'|de mon) ?(telephone|appareil|mobile)\b/,
    service: /\b(technicien|intervention|deplacement)\b/,
  },
  outside: {
    'tech.slow': /\b(lente?s?|debit|rame|saccad\w+|vitesse)\b/,
    'tech.device': /\b(box|routeur|modem|sim|mot de passe wifi)\b/,
    'tech.no_connection': /\b(internet|wi-?fi|connexion|reseau|ligne|panne|coupure)\b/,
    'sales.new_plan': /\b(forfaits?|offres?|contrats?|abonnement|promotions?|fibre|illimite\w*)\b/,
    'account.change_details':
      /\b(adresse|e?-?mail|numero de telephone|nom|mot de passe|coordonnees|profil|demenage|mariee?)\b/,
  },
};
