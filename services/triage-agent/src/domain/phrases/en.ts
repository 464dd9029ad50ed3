import type { Catalogue } from './catalogue.ts';

export const en: Catalogue = {
  greeting: (name) =>
    `Hello${name ? ` ${name}` : ''}, welcome to Tidewave. I can help with bills and payments, your connection and devices, plans, and your account details. What can I do for you?`,
  welcome: 'You are welcome. If anything else comes up, just write to me here.',
  clarify:
    'I want to be sure I get this right: is it about a bill or payment, your internet or a device, a plan, or your account details?',
  ask: (items) => `To get this to the right place, I still need ${items}. Could you tell me?`,
  facts: {
    'account.number': 'your account number (it begins with TC- and is on every bill, for example TC-1234)',
    'invoice.number': 'the number of the invoice (for example INV-2026-0123)',
    'charge.amount': 'the amount it is about',
    'charge.date': 'the date of the charge',
    'customer.id': 'your customer number',
    'customer.name': 'your name',
    'customer.email': 'your e-mail address',
  },
  anyFact: (name) => `this detail: ${name}`,
  nobody:
    'I am sorry, nobody who can take care of this is available right now. What you told me stays in this conversation: write again whenever you like and I will try again at once.',
  noted: 'Thank you, that is noted here for the colleague who takes over.',
  back: (agreed) =>
    [
      'I take over from my colleague again and know what you have settled.',
      agreed.length > 0 && `Agreed: ${agreed.join('; ')}.`,
      'What else can I do for you?',
    ]
      .filter(Boolean)
      .join(' '),
};
