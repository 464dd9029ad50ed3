import { expect, it } from 'vitest';
import { checkContinuation } from './check-continuation.ts';
import { saying } from './continuation.fixture.ts';
import type { Holding } from './conversation.ts';

const everything: Partial<Holding> = {
  facts: [
    { name: 'account.number', value: 'TC-1001' },
    { name: 'invoice.number', value: 'INV-2026-0917' },
    { name: 'customer.id', value: 'C-1001' },
    { name: 'customer.name', value: 'Emma Clarke' },
    { name: 'customer.email', value: 'emma@example.org' },
    { name: 'charge.amount', value: { minorUnits: 1299, currency: 'GBP' } },
    { name: 'charge.date', value: '2026-09-03' },
    { name: 'line.modem', value: 'Tidewave Hub 2' },
    { name: 'line.profile_mbit', value: 250 },
  ],
  tried: [
    { step: 'Restart the router', outcome: 'did not help' },
    { step: 'Look at the lights of the router', outcome: 'red' },
    { step: 'Change the Wi-Fi channel', outcome: 'worked' },
  ],
  promised: [
    'A refund of £12.99 is agreed, by 30 September.',
    'A colleague calls back on Friday.',
    'There will be no further charge.',
  ],
  forbidden: ['Do not reset the router to factory settings.', 'Do not offer a discount.'],
};

/** Traps: each has the words of a fault, and is none. */
const innocent: readonly string[] = [
  'Is TC-1001 your account number?',
  'Your account is TC-1001, is that right?',
  'I have your account number, you need not tell me again.',
  'I do not need your account number.',
  'The account number is on every bill, beginning with TC-.',
  'I cannot open account TC-1009 here. Please check the number; it is at the top of each of your invoices.',
  'Do you mean invoice INV-2026-0917?',
  'Invoice INV-2026-0917 comes to £39.99. Do you want to know more about it?',
  'Shall I send the invoice to your e-mail address?',
  'An amount or an invoice number helps.',
  'What is the name of your Wi-Fi network?',
  'Which of the two charges do you mean?',
  'How many Mbit/s does the speed test show?',
  'Shall I ask a colleague for the approval?',
  'When did the connection last work?',
  'Is it about 3 September, the date of the charge?',
  'Who was at home when the technician came?',
  'Ist TC-1001 Ihre Kontonummer?',
  'Ihre Kontonummer steht oben auf jeder Rechnung.',
  'Sie brauchen mir die Kontonummer nicht noch einmal zu nennen.',
  'Was kann ich noch für Sie tun?',
  '¿Es TC-1001 su número de cuenta?',
  'No hace falta que me diga su número de cuenta.',
  'Le numéro de compte figure sur chaque facture.',
  'Vous n’avez pas besoin de me donner votre numéro de compte.',
  'Suivez le câble. Débranchez-le des deux côtés, et enfoncez-le jusqu’au clic.',
  'You have restarted the router already, so let us look at the cable.',
  'You need not restart the router again.',
  'After the restart the light was red: the line has a fault.',
  'Red on “Internet” means that no signal comes from the line.',
  'Change the channel once more if it becomes slow again.',
  'Please check the cable to the wall.',
  'Follow the cable to the wall, unplug it at both ends, and push it in until it clicks.',
  'Sie haben den Router schon neu gestartet; prüfen wir also das Kabel.',
  'Starten Sie den Router bitte nicht noch einmal neu.',
  'Ya ha probado a reiniciarlo, así que veamos el cable.',
  'Inutile de redémarrer le routeur : regardons le câble.',
  'You are welcome.',
  'Good to hear that it works.',
  'What else can I do for you?',
  'The Welcome Pack is £4.99 a month.',
  'I am asking our billing specialist for you.',
  'Good morning calls are not on this bill.',
  'Hello Kitty ring tones were charged on 3 September.',
  'Gern geschehen.',
  'Guten Empfang haben Sie im Wohnzimmer.',
  '¿En qué más puedo ayudarle?',
  'Que puis-je faire d’autre pour vous ?',
  'I take over from my colleague and know what you have settled.',
  'Your refund of £12.99 is on its way, by 30 September.',
  'The refund is not paid yet; it comes by 30 September.',
  'I may not approve a refund myself, a colleague has to.',
  'You need not do anything for the refund.',
  'The refund is free of charge, and there are no further charges.',
  'A colleague calls you back on Friday.',
  'Until then I cannot promise you a date.',
  'Please do not reset the router to factory settings.',
  'I may not give you a discount.',
  'Die Erstattung von 12,99 £ ist noch nicht bei Ihnen, sie kommt bis zum 30. September.',
  'El reembolso de 12,99 £ todavía no ha llegado.',
  'Le remboursement de 12,99 £ n’est pas encore arrivé.',
  'Vous n’avez rien à payer : il n’y aura pas d’autres frais.',
];

it.each(innocent)('%s', (text) => {
  expect(checkContinuation(saying(text, everything))).toEqual([]);
});

it('a person may greet, and say who they are', () => {
  const { lines, ...rest } = saying('Hello, I am Ada Lovelace from billing. How can I help you?');
  const spoken = lines.map((line) => (line.by === 'ai' ? { ...line, by: 'human' as const } : line));
  expect(checkContinuation({ ...rest, lines: spoken })).toEqual([]);
});

it('whoever meets the customer first greets once', () => {
  const hello = {
    messageId: 'm-2',
    by: 'ai',
    agentId: 'triage-agent',
    epoch: 1,
    text: 'Hello, what can I do for you?',
  } as const;
  const first = { id: 'c-1', lines: [hello], holdings: [] };
  expect(checkContinuation(first)).toEqual([]);
  expect(checkContinuation({ ...first, lines: [hello, { ...hello, messageId: 'm-3' }] })).toHaveLength(1);
});

it('a conversation that is opened again may begin again', () => {
  const hello = { messageId: 'm-2', by: 'ai', agentId: 'triage-agent', epoch: 1, text: 'Hello!' } as const;
  const back = { messageId: 'm-3', by: 'customer', epoch: 0, text: 'Me again.', reopens: true } as const;
  expect(checkContinuation({ id: 'c-1', lines: [hello, back, { ...hello, messageId: 'm-4' }], holdings: [] })).toEqual(
    [],
  );
});
