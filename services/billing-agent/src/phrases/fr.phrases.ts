import type { ChargeKind, PaymentMethod } from '../domain/ledger.ts';
import { bullets } from './bullets.ts';
import type { Catalogue } from './catalogue.ts';

const kinds: Readonly<Record<ChargeKind, string>> = {
  subscription: 'C’est votre forfait mensuel.',
  add_on: 'C’est une option en plus de votre forfait, facturée chaque mois.',
  device: 'C’est une mensualité de votre appareil.',
  roaming: 'C’est l’utilisation du téléphone à l’étranger, facturée par jour ou à l’usage.',
  service: 'C’est un montant unique pour une visite ou une intervention chez vous.',
  upgrade_fee: 'Ce sont des frais uniques pour le passage à un forfait supérieur ; ils ne reviendront pas.',
  proration:
    'C’est parce que le forfait a changé en cours de mois : vous payez chaque forfait pour les jours où vous l’aviez.',
  late_fee: 'C’est facturé une seule fois, parce qu’une facture précédente a été payée après son échéance.',
};

const methods: Readonly<Record<PaymentMethod, string>> = {
  direct_debit: 'par prélèvement',
  card: 'par carte',
  bank_transfer: 'par virement',
};

export const fr: Catalogue = {
  doubleCharge: ({ invoice, item, amount, first, second }) =>
    `Sur la facture ${invoice}, « ${item} » a été facturé deux fois : ${amount} le ${first} et encore ${amount} le ${second}. Le second montant est une erreur de notre part.`,
  doublePayment: ({ invoice, total, amount, first, second, methods: [one = 'card', two = 'card'] }) =>
    `La facture ${invoice} de ${total} a été payée deux fois : ${amount} ${methods[one]} le ${first} et encore ${amount} ${methods[two]} le ${second}.`,
  refundOffer: ({ amount }) =>
    `${amount} doivent vous revenir. Je ne peux pas accorder un remboursement moi-même, un collègue doit l’approuver. Voulez-vous que je le demande ?`,
  approvalOffer: () => 'Voulez-vous que je demande l’accord d’un collègue ?',
  refundPending: ({ amount }) =>
    `Le remboursement de ${amount} attend l’accord d’un collègue. Dès que c’est décidé, je vous le dis ici.`,
  refundRefused: ({ amount }) =>
    `Un collègue a décidé de ne pas rembourser les ${amount}. Je ne peux pas y revenir, mais si vous n’êtes pas d’accord, vous pouvez parler à une personne : dites-le-moi.`,
  refundLeft: () =>
    'Très bien, je laisse les choses ainsi. Si vous changez d’avis, écrivez simplement que vous voulez le remboursement.',
  refundApproved: ({ amount, invoice }) =>
    `Votre remboursement est approuvé : ${amount} pour la facture ${invoice} sont en route.`,
  refundReduced: ({ amount, asked, invoice }) =>
    `Un remboursement de ${amount} pour la facture ${invoice} est approuvé, sur les ${asked} que j’avais demandés. Il est en route.`,
  refundRejected: ({ amount, invoice }) =>
    `Un collègue a examiné la demande et n’a pas approuvé le remboursement de ${amount} pour la facture ${invoice}. Si vous n’êtes pas d’accord, vous pouvez parler à une personne : dites-le-moi.`,
  refundExpired: ({ amount }) =>
    `Je suis désolé : personne n’a décidé à temps de votre remboursement de ${amount}, rien n’a donc encore été remboursé. Voulez-vous que je le redemande ?`,
  refundSuperseded: ({ amount }) =>
    `Le remboursement de ${amount} n’a pas été décidé, car votre conversation a été transmise entre-temps. Voulez-vous que je le redemande ?`,
  refundMadeBefore: ({ amount }) =>
    `Votre remboursement de ${amount} est approuvé. Je ne l’ai pas refait, car il figure déjà dans nos comptes.`,
  refundChanged: ({ amount, outstanding }) =>
    `Votre remboursement de ${amount} est approuvé. Je ne l’ai pas fait, car nos comptes ont changé depuis : il reste ${outstanding} à vous rendre. Dois-je le demander ?`,
  reasonGiven: ({ reason }) => `Le motif indiqué : « ${reason} »`,
  backFromPerson: ({ settled, promised, decision }) =>
    [
      'Je reprends la suite et je sais ce qui a été convenu.',
      decision && `Décision : ${decision}.`,
      settled.length > 0 && `C’est réglé : ${settled.join(' ; ')}.`,
      promised.length > 0 && `Il vous a été promis : ${promised.join(' ; ')}.`,
    ]
      .filter(Boolean)
      .join(' ')
      .replaceAll('..', '.'),
  settledByPerson: () =>
    'Une personne s’en est déjà occupée, et ce qui a été réglé avec vous reste valable. S’il reste pour vous quelque chose à voir sur un remboursement, demandez simplement à parler à une personne.',
  partlyRefunded: ({ paid, outstanding }) => `${paid} ont déjà été remboursés ; il manque encore ${outstanding}.`,
  refund: ({ amount, invoice, created, status }) =>
    ({
      requested: `Un remboursement de ${amount} pour la facture ${invoice} a été demandé le ${created} et attend l’accord d’un collègue.`,
      approved: `Votre remboursement de ${amount} pour la facture ${invoice}, créé le ${created}, est approuvé et en route.`,
      paid: `Votre remboursement de ${amount} pour la facture ${invoice}, créé le ${created}, a été versé.`,
      rejected: `Le remboursement de ${amount} pour la facture ${invoice}, créé le ${created}, a été refusé.`,
    })[status],
  refundTiming: ({ approved, workingDays }) =>
    approved
      ? `L’argent revient en général sur le moyen de paiement utilisé dans les ${workingDays} jours ouvrés après l’accord.`
      : `Dès qu’un collègue l’a approuvé, l’argent revient en général sur le moyen de paiement utilisé dans les ${workingDays} jours ouvrés. D’ici là, je ne peux pas vous promettre de date.`,
  refundLate: () => 'C’est plus long que prévu. Si vous voulez qu’un collègue s’en occupe, dites-le-moi.',
  noRefund: () =>
    'Je ne vois aucun remboursement sur votre compte, ni rien de facturé ou de payé deux fois. Si un montant est faux pour une autre raison, dites-moi lequel : son remboursement demanderait l’accord d’un collègue.',
  notDouble: ({ difference, first, second, firstInvoice, secondInvoice }) =>
    ({
      items: `Ce sont deux montants différents : « ${first.item} », ${first.amount} le ${first.on} (facture ${firstInvoice}), et « ${second.item} », ${second.amount} le ${second.on} (facture ${secondInvoice}). Seul le montant est le même : ce n’est pas une double facturation.`,
      uses: `« ${second.item} » est facturé à chaque utilisation : ${first.amount} le ${first.on} et ${second.amount} le ${second.on}, tous deux sur la facture ${secondInvoice}. Ce sont deux utilisations, pas une double facturation.`,
      months: `« ${second.item} » est facturé une fois par mois : ${first.amount} le ${first.on} (facture ${firstInvoice}) et ${second.amount} le ${second.on} (facture ${secondInvoice}). Ce n’est pas une double facturation.`,
      instalments: `Vous avez payé la facture ${secondInvoice} en deux fois : ${first.amount} le ${first.on} et ${second.amount} le ${second.on}. Ensemble, cela fait le montant de la facture : ce n’est pas un double paiement.`,
    })[difference],
  noDouble: () =>
    'J’ai parcouru tous les montants et paiements de ce compte et je n’ai rien trouvé de facturé ou de payé deux fois.',
  whichAmount: () => 'De quel montant parlez-vous ?',
  noOtherDouble: ({ of, invoice, amount, first }) =>
    of === 'charge'
      ? `Le premier montant, ${amount} le ${first}, est juste et reste sur la facture ${invoice}. Rien d’autre sur ce compte n’a été facturé ou payé deux fois.`
      : `Le premier paiement, ${amount} le ${first}, est juste : il règle la facture ${invoice}. Rien d’autre sur ce compte n’a été facturé ou payé deux fois.`,
  causeOfDouble: ({ first, second }) =>
    `L’opération a été enregistrée deux fois, sous ${first} et sous ${second}. Je n’en vois pas la cause d’ici ; les deux sont notées pour la personne qui décidera du remboursement.`,
  charge: ({ invoice, item, amount, on, kind }) =>
    `« ${item} » sur la facture ${invoice} : ${amount}, facturé le ${on}. ${kinds[kind]}`,
  chargesTogether: ({ invoice, kind, lines, total }) =>
    `Ces montants de la facture ${invoice} vont ensemble et font ${total} :${bullets(lines)}\n${kinds[kind]}`,
  chargedBefore: ({ invoice, on }) => `Le même montant figurait déjà sur la facture ${invoice} (${on}).`,
  firstTimeCharged: () => 'Il y figure pour la première fois.',
  lines: ({ invoice, lines }) => `Voici les montants de la facture ${invoice} :${bullets(lines)}\n`,
  noSuchCharge: () => 'Je ne trouve pas ce montant sur ce compte.',
  invoice: ({ invoice, month, issued, due, total }) =>
    `La facture ${invoice} de ${month} a été émise le ${issued} ; elle s’élève à ${total}, à payer avant le ${due}.`,
  balance: ({ invoice, state, open, due }) =>
    ({
      paid: `La facture ${invoice} était à payer avant le ${due} ; elle est payée.`,
      open: `Il reste ${open} à payer sur la facture ${invoice}, à échéance du ${due}.`,
      overdue: `Il reste ${open} à payer sur la facture ${invoice} ; elle était due le ${due} et elle est en retard.`,
    })[state],
  nothingOpen: () => 'Rien n’est en attente de paiement sur votre compte.',
  nextInvoice: ({ issued, expected }) =>
    `Votre prochaine facture sera émise le ${issued}. Avec ce que vous avez aujourd’hui, elle sera de ${expected} ; des montants uniques s’y ajouteraient.`,
  rise: ({ invoice, total, before, beforeTotal, difference }) =>
    `La facture ${invoice} s’élève à ${total}, soit ${difference} de plus que la facture ${before} (${beforeTotal}).`,
  noRise: ({ invoice, total, before, beforeTotal }) =>
    `La facture ${invoice} s’élève à ${total} ; ce n’est pas plus que la facture ${before} (${beforeTotal}).`,
  payment: ({ amount, on, method, invoice }) =>
    `Votre paiement de ${amount} ${methods[method]} pour la facture ${invoice} est arrivé le ${on}.`,
  noPayment: () =>
    'Je ne vois pas ce paiement sur ce compte. Un virement peut mettre deux jours ouvrés à nous parvenir.',
  howToPay: ({ invoice }) =>
    `Je ne peux pas encaisser de paiement dans ce chat. Vous pouvez payer dans Mon Tidewave, rubrique « Paiements », ou par virement avec la référence ${invoice}.`,
  mayNotDefer: () =>
    'Je ne peux pas accorder un délai ou un paiement en plusieurs fois ; c’est à un collègue de le faire. Si vous le souhaitez, dites-le-moi.',
  mayNotChangeMethod: () =>
    'Je ne peux pas modifier votre mode de paiement. Vous pouvez le faire dans Mon Tidewave, rubrique « Paiements ».',
  unknownInvoice: ({ asked, latest }) =>
    `Je ne trouve pas de facture ${asked} sur ce compte ; la dernière est ${latest}.`,
  noInvoices: ({ account }) => `Aucune facture n’a encore été émise pour le compte ${account}.`,
  accountRefused: ({ account }) =>
    `Je ne peux pas ouvrir le compte ${account} ici : je ne vois que les comptes à votre nom. Vérifiez le numéro, s’il vous plaît ; il figure en haut de chacune de vos factures.`,
  askAccount: () => 'De quel compte s’agit-il ? Son numéro figure en haut de chaque facture et commence par TC-.',
  askMissing: ({ names }) => `Pour transmettre cela, j’ai besoin de : ${names.join(', ')}.`,
  unclear: ({ account }) =>
    `Je ne suis pas sûr de ce que vous voulez savoir sur le compte ${account} : un montant, une facture, un paiement ou un remboursement ? Un montant ou un numéro de facture aide.`,
  waiting: () =>
    'Un collègue est en train d’être contacté et reçoit tout ce que nous avons trouvé. Vous pouvez ajouter ici ce qu’il doit savoir.',
  cameBack: () =>
    'Je n’ai pu joindre personne pour cela. Pour les montants, factures, paiements et remboursements, je peux continuer à vous aider ici.',
  acknowledged: () => 'Très bien. Dites-moi si je dois regarder autre chose sur vos factures.',
  welcome: () => 'Je vous en prie.',
};
