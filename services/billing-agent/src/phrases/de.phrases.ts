import type { ChargeKind, PaymentMethod } from '../domain/ledger.ts';
import { bullets } from './bullets.ts';
import type { Catalogue } from './catalogue.ts';

const kinds: Readonly<Record<ChargeKind, string>> = {
  subscription: 'Das ist Ihr monatlicher Tarif.',
  add_on: 'Das ist eine Zusatzoption zu Ihrem Tarif, die jeden Monat berechnet wird.',
  device: 'Das ist eine monatliche Rate für Ihr Gerät.',
  roaming: 'Das ist die Nutzung im Ausland; sie wird je Tag oder je Nutzung berechnet.',
  service: 'Das ist ein einmaliger Betrag für einen Besuch oder eine Leistung bei Ihnen vor Ort.',
  upgrade_fee: 'Das ist eine einmalige Gebühr für den Wechsel in einen höheren Tarif; sie kommt nicht wieder.',
  proration:
    'Der Grund ist der Tarifwechsel mitten im Monat: Sie zahlen jeden Tarif nur für die Tage, an denen Sie ihn hatten.',
  late_fee: 'Das wird einmalig berechnet, weil eine frühere Rechnung nach ihrer Fälligkeit bezahlt wurde.',
};

const methods: Readonly<Record<PaymentMethod, string>> = {
  direct_debit: 'per Lastschrift',
  card: 'per Karte',
  bank_transfer: 'per Überweisung',
};

export const de: Catalogue = {
  doubleCharge: ({ invoice, item, amount, first, second }) =>
    `Auf der Rechnung ${invoice} wurde „${item}“ doppelt berechnet: ${amount} am ${first} und noch einmal ${amount} am ${second}. Die zweite Buchung ist unser Fehler.`,
  doublePayment: ({ invoice, total, amount, first, second, methods: [one = 'card', two = 'card'] }) =>
    `Die Rechnung ${invoice} über ${total} wurde doppelt bezahlt: ${amount} ${methods[one]} am ${first} und noch einmal ${amount} ${methods[two]} am ${second}.`,
  refundOffer: ({ amount }) =>
    `${amount} stehen Ihnen zu. Eine Erstattung darf ich nicht selbst freigeben, das muss eine Kollegin oder ein Kollege tun. Soll ich sie beantragen?`,
  approvalOffer: () => 'Soll ich die Freigabe beantragen?',
  refundPending: ({ amount }) =>
    `Die Erstattung von ${amount} wartet auf die Freigabe. Sobald entschieden ist, sage ich es Ihnen hier.`,
  refundRefused: ({ amount }) =>
    `Die Erstattung von ${amount} wurde abgelehnt. Das kann ich nicht ändern; wenn Sie es anders sehen, können Sie mit einem Menschen sprechen: Sagen Sie es einfach.`,
  refundLeft: () =>
    'In Ordnung, ich belasse es dabei. Wenn Sie es sich anders überlegen, schreiben Sie einfach, dass Sie die Erstattung möchten.',
  refundApproved: ({ amount, invoice }) =>
    `Ihre Erstattung ist freigegeben: ${amount} für die Rechnung ${invoice} sind auf dem Weg zu Ihnen.`,
  refundReduced: ({ amount, asked, invoice }) =>
    `Freigegeben wurde eine Erstattung von ${amount} für die Rechnung ${invoice}; beantragt hatte ich ${asked}. Das Geld ist auf dem Weg zu Ihnen.`,
  refundRejected: ({ amount, invoice }) =>
    `Die Erstattung von ${amount} für die Rechnung ${invoice} wurde geprüft und nicht freigegeben. Wenn Sie es anders sehen, können Sie mit einem Menschen sprechen: Sagen Sie es einfach.`,
  refundExpired: ({ amount }) =>
    `Es tut mir leid: Über Ihre Erstattung von ${amount} wurde nicht rechtzeitig entschieden, es ist also noch nichts zurückgezahlt. Soll ich sie noch einmal beantragen?`,
  refundSuperseded: ({ amount }) =>
    `Über die Erstattung von ${amount} wurde nicht entschieden, weil Ihr Gespräch inzwischen weitergegeben wurde. Soll ich sie noch einmal beantragen?`,
  refundMadeBefore: ({ amount }) =>
    `Ihre Erstattung von ${amount} ist freigegeben. Ich habe sie nicht noch einmal veranlasst, denn sie steht schon in unseren Büchern.`,
  refundChanged: ({ amount, outstanding }) =>
    `Ihre Erstattung von ${amount} ist freigegeben. Ich habe sie nicht veranlasst, denn unsere Bücher haben sich seither geändert: Es stehen noch ${outstanding} aus. Soll ich dafür anfragen?`,
  reasonGiven: ({ reason }) => `Dazu heißt es: „${reason}“`,
  backFromPerson: ({ settled, promised, decision }) =>
    [
      'Ich übernehme wieder und weiß, was besprochen wurde.',
      decision && `Entschieden ist: ${decision}.`,
      settled.length > 0 && `Geklärt ist: ${settled.join('; ')}.`,
      promised.length > 0 && `Zugesagt ist Ihnen: ${promised.join('; ')}.`,
    ]
      .filter(Boolean)
      .join(' ')
      .replaceAll('..', '.'),
  settledByPerson: () =>
    'Darum hat sich bereits ein Mensch gekümmert, und was mit Ihnen geklärt wurde, gilt. Wenn für Sie an einer Erstattung noch etwas offen ist, fragen Sie einfach nach einem Menschen.',
  partlyRefunded: ({ paid, outstanding }) => `Davon wurden ${paid} bereits erstattet; ${outstanding} fehlen noch.`,
  refund: ({ amount, invoice, created, status }) =>
    ({
      requested: `Eine Erstattung von ${amount} zur Rechnung ${invoice} wurde am ${created} beantragt und wartet auf die Freigabe.`,
      approved: `Ihre Erstattung von ${amount} zur Rechnung ${invoice}, angelegt am ${created}, ist freigegeben und unterwegs.`,
      paid: `Ihre Erstattung von ${amount} zur Rechnung ${invoice}, angelegt am ${created}, ist ausgezahlt.`,
      rejected: `Die Erstattung von ${amount} zur Rechnung ${invoice}, angelegt am ${created}, wurde abgelehnt.`,
    })[status],
  refundTiming: ({ approved, workingDays }) =>
    approved
      ? `Das Geld ist in der Regel innerhalb von ${workingDays} Werktagen nach der Freigabe wieder dort, von wo Sie bezahlt haben.`
      : `Sobald die Erstattung freigegeben ist, ist das Geld in der Regel innerhalb von ${workingDays} Werktagen wieder dort, von wo Sie bezahlt haben. Bis dahin kann ich Ihnen keinen Termin versprechen.`,
  refundLate: () =>
    'Das dauert länger, als es sollte. Wenn sich eine Kollegin oder ein Kollege darum kümmern soll, sagen Sie es einfach.',
  noRefund: () =>
    'Ich sehe auf Ihrem Konto keine Erstattung und nichts, was doppelt berechnet oder bezahlt wurde. Wenn ein Posten aus einem anderen Grund falsch ist, nennen Sie ihn mir: Eine Erstattung müsste freigegeben werden.',
  notDouble: ({ difference, first, second, firstInvoice, secondInvoice }) =>
    ({
      items: `Das sind zwei verschiedene Posten: „${first.item}“, ${first.amount} am ${first.on} (Rechnung ${firstInvoice}), und „${second.item}“, ${second.amount} am ${second.on} (Rechnung ${secondInvoice}). Nur der Betrag ist gleich: Das ist keine doppelte Buchung.`,
      uses: `„${second.item}“ wird je Nutzung berechnet: ${first.amount} am ${first.on} und ${second.amount} am ${second.on}, beide auf der Rechnung ${secondInvoice}. Das sind zwei Nutzungen, keine doppelte Buchung.`,
      months: `„${second.item}“ wird einmal im Monat berechnet: ${first.amount} am ${first.on} (Rechnung ${firstInvoice}) und ${second.amount} am ${second.on} (Rechnung ${secondInvoice}). Das ist keine doppelte Buchung.`,
      instalments: `Sie haben die Rechnung ${secondInvoice} in zwei Teilen bezahlt: ${first.amount} am ${first.on} und ${second.amount} am ${second.on}. Zusammen ergeben sie den Rechnungsbetrag: Das ist keine doppelte Zahlung.`,
    })[difference],
  noDouble: () =>
    'Ich habe alle Posten und Zahlungen dieses Kontos durchgesehen und nichts gefunden, was doppelt berechnet oder bezahlt wurde.',
  whichAmount: () => 'Welchen Betrag meinen Sie?',
  noOtherDouble: ({ of, invoice, amount, first }) =>
    of === 'charge'
      ? `Die erste Buchung, ${amount} am ${first}, ist richtig und bleibt auf der Rechnung ${invoice}. Sonst wurde auf diesem Konto nichts doppelt berechnet oder bezahlt.`
      : `Die erste Zahlung, ${amount} am ${first}, ist richtig: Sie begleicht die Rechnung ${invoice}. Sonst wurde auf diesem Konto nichts doppelt berechnet oder bezahlt.`,
  causeOfDouble: ({ first, second }) =>
    `Es wurde zweimal gebucht, als ${first} und als ${second}. Die Ursache sehe ich von hier aus nicht; beide Buchungen sind für die Person vermerkt, die über die Erstattung entscheidet.`,
  charge: ({ invoice, item, amount, on, kind }) =>
    `„${item}“ auf der Rechnung ${invoice}: ${amount}, berechnet am ${on}. ${kinds[kind]}`,
  chargesTogether: ({ invoice, kind, lines, total }) =>
    `Diese Posten der Rechnung ${invoice} gehören zusammen und ergeben ${total}:${bullets(lines)}\n${kinds[kind]}`,
  chargedBefore: ({ invoice, on }) => `Derselbe Betrag stand schon auf der Rechnung ${invoice} (${on}).`,
  firstTimeCharged: () => 'Es steht dort zum ersten Mal.',
  lines: ({ invoice, lines }) => `Das sind die Posten der Rechnung ${invoice}:${bullets(lines)}\n`,
  noSuchCharge: () => 'Einen solchen Posten finde ich auf diesem Konto nicht.',
  invoice: ({ invoice, month, issued, due, total }) =>
    `Die Rechnung ${invoice} für ${month} wurde am ${issued} gestellt, beträgt ${total} und ist bis ${due} zu zahlen.`,
  balance: ({ invoice, state, open, due }) =>
    ({
      paid: `Die Rechnung ${invoice} war am ${due} fällig und ist bezahlt.`,
      open: `Auf der Rechnung ${invoice} sind ${open} offen, fällig am ${due}.`,
      overdue: `Auf der Rechnung ${invoice} sind ${open} offen; sie war am ${due} fällig und ist überfällig.`,
    })[state],
  nothingOpen: () => 'Auf Ihrem Konto ist nichts offen.',
  nextInvoice: ({ issued, expected }) =>
    `Ihre nächste Rechnung kommt am ${issued}. Mit dem, was Sie jetzt haben, beträgt sie ${expected}; einmalige Posten kämen hinzu.`,
  rise: ({ invoice, total, before, beforeTotal, difference }) =>
    `Die Rechnung ${invoice} beträgt ${total}, das sind ${difference} mehr als die Rechnung ${before} (${beforeTotal}).`,
  noRise: ({ invoice, total, before, beforeTotal }) =>
    `Die Rechnung ${invoice} beträgt ${total}; das ist nicht mehr als die Rechnung ${before} (${beforeTotal}).`,
  payment: ({ amount, on, method, invoice }) =>
    `Ihre Zahlung von ${amount} ${methods[method]} zur Rechnung ${invoice} ist am ${on} eingegangen.`,
  noPayment: () =>
    'Eine solche Zahlung sehe ich auf diesem Konto nicht. Eine Überweisung kann zwei Werktage zu uns brauchen.',
  howToPay: ({ invoice }) =>
    `Hier im Chat kann ich keine Zahlung annehmen. Sie können in Mein Tidewave unter „Zahlungen“ bezahlen oder mit dem Verwendungszweck ${invoice} überweisen.`,
  mayNotDefer: () =>
    'Einen späteren Termin oder Raten darf ich nicht selbst zusagen; das muss eine Kollegin oder ein Kollege tun. Wenn Sie das möchten, sagen Sie es einfach.',
  mayNotChangeMethod: () =>
    'Ihre Zahlungsweise darf ich nicht ändern. Das können Sie selbst in Mein Tidewave unter „Zahlungen“.',
  unknownInvoice: ({ asked, latest }) =>
    `Eine Rechnung ${asked} finde ich auf diesem Konto nicht; die letzte ist ${latest}.`,
  noInvoices: ({ account }) => `Für das Konto ${account} wurde bisher keine Rechnung gestellt.`,
  accountRefused: ({ account }) =>
    `Das Konto ${account} kann ich hier nicht öffnen: Ich sehe nur Konten, die auf Ihren Namen laufen. Bitte prüfen Sie die Nummer; sie steht oben auf jeder Ihrer Rechnungen.`,
  askAccount: () => 'Um welches Konto geht es? Die Nummer steht oben auf jeder Ihrer Rechnungen und beginnt mit TC-.',
  askMissing: ({ names }) => `Um das weiterzugeben, brauche ich von Ihnen: ${names.join(', ')}.`,
  unclear: ({ account }) =>
    `Ich bin nicht sicher, was Sie zum Konto ${account} wissen möchten: einen Posten, eine Rechnung, eine Zahlung oder eine Erstattung? Ein Betrag oder eine Rechnungsnummer hilft.`,
  waiting: () =>
    'Eine Kollegin oder ein Kollege wird hinzugezogen und erhält alles, was wir bisher gefunden haben. Was dafür wichtig ist, können Sie hier ergänzen.',
  cameBack: () =>
    'Dafür konnte ich gerade niemanden erreichen. Bei Posten, Rechnungen, Zahlungen und Erstattungen helfe ich Ihnen hier gern weiter.',
  acknowledged: () => 'Gut. Sagen Sie mir, wenn ich noch etwas auf Ihren Rechnungen ansehen soll.',
  welcome: () => 'Gern geschehen.',
};
