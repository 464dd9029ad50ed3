import type { Lexicon } from './lexicon.ts';
import { phrases } from './words.ts';

export const fr: Lexicon = {
  means: {
    worked: phrases(
      'tout va bien, tout est bon, ca marche, marche de nouveau, remarche, marche maintenant',
      'fonctionne, refonctionne, est revenu, est revenue, c est bon, regle, resolu, repare, ca a aide',
      'plus rapide, beaucoup mieux, va mieux',
    ),
    failed: phrases(
      'toujours, pas marche, a pas fonctionne, parfois, marche mal, pas internet, pas de connexion',
      'sans effet, marche pas, ne marche, fonctionne pas, pas aide, n aide pas, pas mieux',
      'pas plus rapide, rien change, ne change rien, aucun changement, aucune difference, pareil',
      'comme avant, meme chose, sans succes, pas resolu, pas regle',
    ),
    cannot: phrases(
      'peux pas, pas possible, impossible, je n ai pas, j ai pas de, pas chez moi, ne sais pas comment',
      'n arrive pas',
    ),
    done: phrases('fait, termine, redemarre, branche, rebranche, j ai change'),
    notYet: phrases('si ca, j espere, pas encore, dois je, est ce que je dois'),
    later: phrases('ok, d accord, un instant, un moment, je vais essayer, j essaie, entendu, compris, attendez'),
    thanks: phrases('merci*, c est tout, au revoir, bonne journee'),
    person: phrases(
      'humain, vraie personne, un conseiller, une conseillere, parler a quelqu un',
      'parler a une personne',
    ),
  },
  yes: phrases('oui, ouais, parfait, super, exactement'),
  no: phrases('non, rien, malheureusement pas, malheureusement non, pas vraiment'),
  negations: phrases('pas, non, rien, aucun*, toujours, pareil, mais'),
  asks: phrases(
    'comment, que, quel, quelle, quels, quelles, ou, quand, pourquoi, qui, puis je, pouvez vous',
    'est ce, y a t il, faut il',
  ),
  flows: {
    no_connection: phrases(
      'pas internet, plus internet, plus d internet, pas de connexion, plus de connexion, pas de reseau',
      'hors ligne, panne, coupure, se coupe, marche pas, marche plus, fonctionne pas, fonctionne plus',
    ),
    slow: phrases('lent, lente, lents, lentes, rame, rament, saccade*, debit, ralenti*'),
    device: phrases(
      'routeur, modem, box, mot de passe du wifi, mot de passe wifi, mesh, repeteur, cable, vpn, voyant',
      'voyants, lumiere',
    ),
  },
  outside: {
    'billing.double_charge': phrases(
      'facture deux fois, preleve deux fois, debite deux fois, paye deux fois, prelevement en double',
      'double facturation',
    ),
    'billing.refund': phrases('rembours*, dedommag*, rendre mon argent'),
    'billing.explain_charge': phrases('preleve, prelevement, debite, frais, montant'),
    'billing.invoice': phrases('facture, factures'),
    'billing.payment': phrases('mon paiement, virement, payer'),
    'sales.new_plan': phrases('nouveau forfait, autre forfait, changer de forfait, forfait plus rapide, contrat'),
    'account.change_details': phrases('mon adresse, nouvelle adresse, mon e-mail, numero de telephone, mon nom'),
  },
};
