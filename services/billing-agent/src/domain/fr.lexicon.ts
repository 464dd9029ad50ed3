import { anyOf, only } from './any-of.ts';
import type { Lexicon } from './question.ts';

export const fr: Lexicon = {
  cues: {
    person: anyOf("humain, vraie personne, conseiller, conseillere, parler (a|avec) (quelqu'?un|un|une)"),
    other: anyOf(
      "(l'|un |une |d'|les )?autres? (prelevement|montant|paiement|ligne|facture|debit|frais|achat|somme)s?",
      "l'autre, autre chose",
    ),
    whenBack: anyOf('(quand|combien de temps|ou est) … (rembours*|recuper*|rendu*|credite*|mon argent)'),
    cause: anyOf('(pourquoi|comment) … (arrive|passe|produit|possible)'),
    double: anyOf(
      "deux fois, plus d'une fois",
      'doubl*, en double, 2 fois, identiques, a nouveau (debite|preleve|facture)',
    ),
    refund: anyOf("rembours*, recuperer, rendre l'argent, avoir sur, mon argent"),
    refusal: only('non(,? (merci|pas maintenant|pas encore)){0,3}, pas maintenant, pas encore'),
    thanks: anyOf("merci*, c'est tout, au revoir, bonne journee"),
    nextInvoice: anyOf('prochaine facture, prochain (prelevement|paiement|mois), facture suivante, mois prochain'),
    rise: anyOf(
      "plus (elevee?|chere?|haute?|que d'habitude|que (le|l')|qu'avant), si (elevee?|chere?)",
      'aussi (elevee?|chere?), a augmente, augmentation, trop (elevee?|chere?), autant',
    ),
    changeMethod: anyOf(
      '(chang*|modifi*|nouvel*|mettre a jour|ajouter|autre) … (carte|banque|rib|iban|mode de paiement|moyen de paiement|prelevement automatique)',
      'carte … expire*',
    ),
    howToPay: anyOf(
      '(comment|ou) (puis-je|je peux|dois-je|faire pour|peut-on) (payer|regler)',
      'je (veux|voudrais|souhaite) (payer|regler), paypal, moyens de paiement',
    ),
    payLater: anyOf(
      '(pay|regl)* … (plus tard|en plusieurs fois|semaine prochaine), delai de paiement, echelonne*',
      'report(er)?',
    ),
    balance: anyOf(
      'je dois (encore|combien|quelque), combien dois, dois-je (encore|combien|payer), en retard, impaye*',
      'solde, echeance, relance, restant',
    ),
    payment: anyOf('paiements?, paye*, regle*, virement*, prelevement*'),
    explain: anyOf('expli*, a quoi correspond*, ne reconnais, frais, montants?, debitee?s?'),
    invoice: anyOf('factures?'),
    agreement: only(
      "(ok|oui|d'accord)(,? (s'il vous plait|merci|volontiers|bien sur|allez-y|je veux bien)){0,3}, volontiers, allez-y",
      'bien, tres bien, entendu, compris, parfait, bien sur, je veux bien',
    ),
  },
  kinds: {
    roaming: anyOf('roaming, itinerance, etranger, pass journee'),
    upgrade_fee: anyOf("frais (de|d'|du|pour le|pour la) ?(changement|mise a niveau|upgrade|passage)"),
    proration: anyOf('prorata, au pro rata, jours non utilises, mois incomplet'),
    late_fee: anyOf('frais de retard, penalites?, majoration'),
    device: anyOf("mensualites? (du|de l'|de mon) ?(telephone|appareil|mobile)"),
    service: anyOf('technicien, intervention, deplacement'),
  },
  outside: {
    'account.cancel': anyOf('resili*, preavis, cloturer mon compte'),
    'tech.slow': anyOf('lente?s?, debit, rame, saccad*, vitesse'),
    'tech.device': anyOf('box, routeur, modem, sim, mot de passe wifi'),
    'tech.no_connection': anyOf('internet, wi-?fi, connexion, reseau, ligne, panne, coupure'),
    'sales.new_plan': anyOf('forfaits?, offres?, contrats?, abonnement, promotions?, fibre, illimite*'),
    'account.change_details': anyOf(
      'adresse, e?-?mail, numero de telephone, nom, mot de passe, coordonnees, profil, demenage, mariee?',
    ),
  },
};
