import type { Intent } from './intent.ts';

export const doubleCharge: Intent = {
  name: 'billing.double_charge',
  examples: {
    en: [
      'I was charged twice this month',
      'You took the same payment two times from my account',
      'My bank shows a duplicate debit from you',
      'Why has my subscription been billed twice?',
      'There are two identical charges on my card',
      'The monthly fee left my account two times',
      'I paid once but you collected it twice',
      'I see a double charge on my statement',
      'My credit card was debited twice for one bill',
      'You billed me two times for the same plan',
      'The same amount was withdrawn twice on the same day',
      'I think I have been double billed',
      'Two payments for March went out instead of one',
    ],
    de: [
      'Ich wurde diesen Monat zweimal belastet',
      'Der Betrag wurde doppelt abgebucht',
      'Ihr habt zweimal Geld von meinem Konto eingezogen',
      'Warum wurde mein Tarif doppelt berechnet?',
      'Auf meiner Karte stehen zwei gleiche Abbuchungen',
      'Die Monatsgebühr wurde mir zwei Mal vom Konto genommen',
    ],
    es: [
      'Me han cobrado dos veces este mes',
      'Veo un cargo duplicado en mi tarjeta',
      'El mismo importe salió dos veces de mi cuenta',
      '¿Por qué me habéis cobrado el doble por la tarifa?',
      'Hay dos cobros iguales en el banco',
      'Pagué una vez y me lo pasaron dos veces',
    ],
    fr: [
      "J'ai été débité deux fois ce mois-ci",
      'Vous avez prélevé deux fois le même montant',
      'Il y a un double prélèvement sur mon compte',
      'Pourquoi mon abonnement a-t-il été facturé en double ?',
      'Je vois deux paiements identiques sur ma carte',
      'La mensualité est partie deux fois de ma banque',
    ],
  },
};
