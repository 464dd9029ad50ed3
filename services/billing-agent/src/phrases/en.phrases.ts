import type { ChargeKind, PaymentMethod } from '../domain/ledger.ts';
import { bullets } from './bullets.ts';
import type { Catalogue } from './catalogue.ts';

const kinds: Readonly<Record<ChargeKind, string>> = {
  subscription: 'That is your monthly plan.',
  add_on: 'That is an extra on top of your plan, charged every month.',
  device: 'That is a monthly instalment for your device.',
  roaming: 'That is for using your phone abroad, charged for each day or use.',
  service: 'That is a one-off charge for a visit or service at your home.',
  upgrade_fee: 'That is a one-off fee for changing to a higher plan; it does not come again.',
  proration:
    'That is because your plan changed in the middle of the month: you pay each plan only for the days you had it.',
  late_fee: 'That is charged once because an earlier invoice was paid after its due date.',
};

const methods: Readonly<Record<PaymentMethod, string>> = {
  direct_debit: 'by direct debit',
  card: 'by card',
  bank_transfer: 'by bank transfer',
};

export const en: Catalogue = {
  doubleCharge: ({ invoice, item, amount, first, second }) =>
    `On invoice ${invoice}, “${item}” was charged twice: ${amount} on ${first} and ${amount} again on ${second}. The second charge is our mistake.`,
  doublePayment: ({ invoice, total, amount, first, second, methods: [one = 'card', two = 'card'] }) =>
    `Invoice ${invoice} for ${total} was paid twice: ${amount} ${methods[one]} on ${first} and ${amount} again ${methods[two]} on ${second}.`,
  refundOffer: ({ amount }) =>
    `${amount} should come back to you. I may not approve a refund myself, a colleague has to. Shall I ask for it?`,
  approvalOffer: () => 'Shall I ask a colleague for the approval?',
  refundPending: ({ amount }) =>
    `The refund of ${amount} waits for a colleague’s approval. I will tell you here as soon as it is decided.`,
  refundRefused: ({ amount }) =>
    `A colleague has decided not to refund the ${amount}. I cannot change that, but if you see it differently, you can talk to a person: just say so.`,
  refundLeft: () => 'All right, I leave it as it is. If you change your mind, just write that you want the refund.',
  refundApproved: ({ amount, invoice }) =>
    `A colleague has approved your refund: ${amount} for invoice ${invoice} is on its way to you.`,
  refundReduced: ({ amount, asked, invoice }) =>
    `A colleague has approved a refund of ${amount} for invoice ${invoice}, of the ${asked} I had asked for. It is on its way to you.`,
  refundRejected: ({ amount, invoice }) =>
    `A colleague has looked at it and has not approved the refund of ${amount} for invoice ${invoice}. If you see it differently, you can talk to a person: just say so.`,
  refundExpired: ({ amount }) =>
    `I am sorry: nobody has decided on your refund of ${amount} in time, so nothing has been paid back yet. Shall I ask again?`,
  refundSuperseded: ({ amount }) =>
    `The refund of ${amount} was not decided, because your conversation was passed on meanwhile. Shall I ask for it again?`,
  refundMadeBefore: ({ amount }) =>
    `A colleague has approved your refund of ${amount}. I have not made it again, because it is in our books already.`,
  refundChanged: ({ amount, outstanding }) =>
    `A colleague has approved your refund of ${amount}. I have not made it, because our books have changed since: ${outstanding} is still to come back. Shall I ask for that?`,
  reasonGiven: ({ reason }) => `They wrote: “${reason}”`,
  backFromPerson: ({ settled, promised, decision }) =>
    [
      'I take over from my colleague and know what you have settled.',
      decision && `Decided: ${decision}.`,
      settled.length > 0 && `Settled: ${settled.join('; ')}.`,
      promised.length > 0 && `Promised to you: ${promised.join('; ')}.`,
    ]
      .filter(Boolean)
      .join(' ')
      .replaceAll('..', '.'),
  settledByPerson: () =>
    'A colleague has dealt with this, and what you settled with them holds. If something about a refund is still open for you, just ask for a person.',
  partlyRefunded: ({ paid, outstanding }) =>
    `${paid} of it has been refunded already; ${outstanding} is still missing.`,
  refund: ({ amount, invoice, created, status }) =>
    ({
      requested: `A refund of ${amount} for invoice ${invoice} was requested on ${created} and waits for a colleague’s approval.`,
      approved: `Your refund of ${amount} for invoice ${invoice}, created on ${created}, is approved and on its way.`,
      paid: `Your refund of ${amount} for invoice ${invoice}, created on ${created}, has been paid out.`,
      rejected: `The refund of ${amount} for invoice ${invoice}, created on ${created}, was declined.`,
    })[status],
  refundTiming: ({ approved, workingDays }) =>
    approved
      ? `The money is usually back where you paid from within ${workingDays} working days of the approval.`
      : `Once a colleague has approved it, the money is usually back where you paid from within ${workingDays} working days. Until then I cannot promise you a date.`,
  refundLate: () => 'That is taking longer than it should. If you want a colleague to look into it, just say so.',
  noRefund: () =>
    'I see no refund on your account, and nothing that was charged or paid twice. If a charge is wrong in another way, tell me which one: a refund of it would need a colleague’s approval.',
  notDouble: ({ difference, first, second, firstInvoice, secondInvoice }) =>
    ({
      items: `These are two different charges: “${first.item}”, ${first.amount} on ${first.on} (invoice ${firstInvoice}), and “${second.item}”, ${second.amount} on ${second.on} (invoice ${secondInvoice}). Only the amount is the same: that is no double charge.`,
      uses: `“${second.item}” is charged for each use: ${first.amount} on ${first.on} and ${second.amount} on ${second.on}, both on invoice ${secondInvoice}. These are two uses, not a double charge.`,
      months: `“${second.item}” is charged once a month: ${first.amount} on ${first.on} (invoice ${firstInvoice}) and ${second.amount} on ${second.on} (invoice ${secondInvoice}). That is no double charge.`,
      instalments: `You paid invoice ${secondInvoice} in two parts: ${first.amount} on ${first.on} and ${second.amount} on ${second.on}. Together they make up the invoice: that is no double payment.`,
    })[difference],
  noDouble: () =>
    'I went through every charge and payment on this account and found nothing that was charged or paid twice.',
  whichAmount: () => 'Which amount do you mean?',
  noOtherDouble: ({ of, invoice, amount, first }) =>
    of === 'charge'
      ? `The first charge, ${amount} on ${first}, is right and stays on invoice ${invoice}. Nothing else on this account was charged or paid twice.`
      : `The first payment, ${amount} on ${first}, is right: it pays invoice ${invoice}. Nothing else on this account was charged or paid twice.`,
  causeOfDouble: ({ first, second }) =>
    `It was booked twice, as ${first} and as ${second}. What caused it I cannot see from here; both bookings are noted for the colleague who decides on the refund.`,
  charge: ({ invoice, item, amount, on, kind }) =>
    `“${item}” on invoice ${invoice} is ${amount}, charged on ${on}. ${kinds[kind]}`,
  chargesTogether: ({ invoice, kind, lines, total }) =>
    `These charges on invoice ${invoice} belong together and come to ${total}:${bullets(lines)}\n${kinds[kind]}`,
  chargedBefore: ({ invoice, on }) => `It was on invoice ${invoice} (${on}) for the same amount.`,
  firstTimeCharged: () => 'It is there for the first time.',
  lines: ({ invoice, lines }) => `These are the charges on invoice ${invoice}:${bullets(lines)}\n`,
  noSuchCharge: () => 'I find no such charge on this account.',
  invoice: ({ invoice, month, issued, due, total }) =>
    `Invoice ${invoice} for ${month} was issued on ${issued}, comes to ${total} and is payable by ${due}.`,
  balance: ({ invoice, state, open, due }) =>
    ({
      paid: `Invoice ${invoice} was due on ${due} and is paid.`,
      open: `${open} is open on invoice ${invoice}; it is due on ${due}.`,
      overdue: `${open} is open on invoice ${invoice}; it was due on ${due} and is overdue.`,
    })[state],
  nothingOpen: () => 'Nothing is open on your account.',
  nextInvoice: ({ issued, expected }) =>
    `Your next invoice comes on ${issued}. With what you have now it will be ${expected}; one-off charges would come on top.`,
  rise: ({ invoice, total, before, beforeTotal, difference }) =>
    `Invoice ${invoice} comes to ${total}, ${difference} more than invoice ${before} (${beforeTotal}).`,
  noRise: ({ invoice, total, before, beforeTotal }) =>
    `Invoice ${invoice} comes to ${total}; that is no more than invoice ${before} (${beforeTotal}).`,
  payment: ({ amount, on, method, invoice }) =>
    `Your payment of ${amount} ${methods[method]} for invoice ${invoice} arrived on ${on}.`,
  noPayment: () => 'I see no such payment on this account. A bank transfer can take two working days to reach us.',
  howToPay: ({ invoice }) =>
    `I cannot take a payment in this chat. You can pay in My Tidewave under Payments, or by bank transfer with ${invoice} as the reference.`,
  mayNotDefer: () =>
    'I may not grant a later date or instalments myself; a colleague has to. If you want that, just say so.',
  mayNotChangeMethod: () => 'I may not change how you pay. You can do that yourself in My Tidewave under Payments.',
  unknownInvoice: ({ asked, latest }) => `I find no invoice ${asked} on this account; the latest one is ${latest}.`,
  noInvoices: ({ account }) => `No invoice has been issued for account ${account} so far.`,
  accountRefused: ({ account }) =>
    `I cannot open account ${account} here: I only see accounts in your own name. Please check the number; it is at the top of each of your invoices.`,
  askAccount: () => 'Which account is it about? Its number is at the top of each of your invoices and begins with TC-.',
  askMissing: ({ names }) => `To pass this on I need from you: ${names.join(', ')}.`,
  unclear: ({ account }) =>
    `I am not sure what you would like to know about account ${account}: a charge, an invoice, a payment or a refund? An amount or an invoice number helps.`,
  waiting: () =>
    'A colleague is being asked for, and gets everything we have found so far. You can add here what they should know.',
  cameBack: () =>
    'I could reach nobody for that just now. With charges, invoices, payments and refunds I can go on helping you here.',
  acknowledged: () => 'Good. Tell me if I should look at anything else on your invoices.',
  welcome: () => 'You are welcome.',
};
