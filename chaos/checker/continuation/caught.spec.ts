import { describe, expect, it } from 'vitest';
import { checkContinuation } from './check-continuation.ts';
import { saying } from './continuation.fixture.ts';

const caught = (...said: Parameters<typeof saying>) => checkContinuation(saying(...said)).map(({ fault }) => fault);

const facts = [
  { name: 'account.number', value: 'TC-1001' },
  { name: 'invoice.number', value: 'INV-2026-0917' },
  { name: 'customer.name', value: 'Emma Clarke' },
  { name: 'customer.email', value: 'emma@example.org' },
  { name: 'customer.phone', value: '+44 20 7946 0000' },
  { name: 'charge.amount', value: { minorUnits: 1299, currency: 'GBP' } },
  { name: 'charge.date', value: '2026-09-03' },
  { name: 'line.modem', value: 'Tidewave Hub 2' },
  { name: 'device.serial', value: 'SN-77' },
  { name: 'order.number', value: '4711' },
];

describe('asks again for what its package holds', () => {
  it.each([
    'What is your account number?',
    'Could you please tell me your account number?',
    'I still need your account number.',
    'And your account number, please?',
    'Which account is it about? Its number begins with TC-.',
    'To get this to the right place, I still need the number of your account.',
    'May I have your full name?',
    'Which invoice do you mean?',
    'Please give me the number of the invoice.',
    'What e-mail address can we write to? Please tell me your e-mail address.',
    'What is your phone number?',
    'How much were you charged?',
    'Which amount do you mean?',
    'When were you charged for it?',
    'What is the date of the charge?',
    'Which router do you have?',
    'Could you give me the serial number?',
    'Please tell me your order number.',
    'To pass this on I need from you: account.number.',
    'Wie lautet Ihre Kontonummer?',
    'Um welches Konto geht es?',
    'Ihre Kontonummer brauche ich noch.',
    'Könnten Sie mir bitte Ihre Rechnungsnummer nennen?',
    'Wie heißen Sie?',
    'Welchen Betrag meinen Sie?',
    'Wann wurde das abgebucht?',
    'Welchen Router haben Sie?',
    'Nennen Sie mir bitte die Seriennummer.',
    '¿De qué cuenta se trata?',
    '¿Me puede indicar su número de cuenta?',
    '¿Cuál es su número de factura?',
    '¿A qué importe se refiere?',
    'Necesito su correo electrónico.',
    '¿Cuándo se le cobró?',
    'Quel est votre numéro de compte ?',
    'Il me manque encore votre numéro de compte.',
    'Pouvez-vous m’indiquer le numéro de la facture ?',
    'Quel montant voulez-vous dire ? Indiquez-moi le montant, s’il vous plaît.',
    'Comment vous appelez-vous ?',
    'Quand avez-vous été débité ?',
  ])('%s', (text) => {
    expect(caught(text, { facts })).toContain('asks again');
  });

  it('or for what the customer has written', () => {
    const wrote = { messageId: 'm-0', by: 'customer', epoch: 0, text: 'It is TC-1001.' } as const;
    expect(caught('What is your account number?', {}, [wrote])).toEqual(['asks again']);
  });
});

const tried = [
  { step: 'Restart the router', outcome: 'did not help' },
  { step: 'Check the cable to the wall', outcome: 'did not help' },
  { step: 'Run a speed test by cable', outcome: 'below' },
  { step: 'Change the Wi-Fi channel', outcome: 'cannot' },
  { step: 'Looked the payment up under the old contract', outcome: 'nothing there' },
];

describe('repeats a step that was tried', () => {
  it.each([
    'Please unplug the router, wait 30 seconds and plug it in again.',
    'Let us restart your router first.',
    'If that does not help, reboot it.',
    'Have you already restarted the router?',
    'Please check the cable at both ends.',
    'Please run a speed test by cable. How many Mbit/s does it show?',
    'Open the page of the router and change the channel.',
    'Please look the payment up under your old contract.',
    'Bitte ziehen Sie den Stecker des Routers und warten Sie 30 Sekunden.',
    'Könnten Sie den Router neu starten?',
    'Prüfen Sie bitte noch einmal das Kabel.',
    'Machen Sie bitte einen Speedtest.',
    'Desenchufe el router y espere 30 segundos.',
    'Revise los cables, por favor.',
    'Débranchez le routeur et attendez 30 secondes.',
    'Avez-vous déjà redémarré la box ?',
    'Faites un test de débit par câble.',
  ])('%s', (text) => {
    expect(caught(text, { tried })).toContain('repeats a step');
  });
});

describe('greets again after it was announced', () => {
  it.each([
    'Hello Emma, I have looked at your invoice.',
    'Hi there! Your invoice is INV-2026-0917.',
    'Good morning, let me see.',
    'Welcome to Tidewave. Your account is in order.',
    'I am the billing specialist and have your case.',
    'My name is Billy. It was charged twice.',
    'I see your account. How can I help you today?',
    'What can I do for you?',
    'Guten Tag, ich habe Ihre Rechnung vor mir.',
    'Willkommen bei Tidewave!',
    'Ich bin Ihr Assistent für Rechnungen.',
    'Ich sehe Ihr Konto. Wie kann ich Ihnen helfen?',
    'Hola, Emma: veo su factura.',
    'Le doy la bienvenida a Tidewave.',
    'Veo su cuenta. ¿En qué puedo ayudarle?',
    'Bonjour, je vois votre facture.',
    'Je suis votre conseiller pour les factures.',
    'Je vois votre compte. Comment puis-je vous aider ?',
  ])('%s', (text) => {
    expect(caught(text)).toContain('greets again');
  });

  it('or says for a second time that it is an AI', () => {
    const text = 'I am an AI assistant. Tell me more.';
    const before = { messageId: 'm-0', by: 'ai', agentId: 'triage-agent', epoch: 1, text } as const;
    expect(caught('I am an AI assistant. It was charged twice.', {}, [before])).toEqual(['greets again']);
  });
});

describe('contradicts what was promised, settled or forbidden', () => {
  it.each([
    ['A refund of £12.99 is agreed.', 'I cannot refund this charge.'],
    ['A refund of £12.99 is agreed.', 'I see no refund on your account.'],
    ['A refund of £12.99 is agreed.', 'A colleague has to approve the refund. Shall I ask for it?'],
    ['Eine Erstattung ist zugesagt.', '12,99 £ stehen Ihnen zu. Soll ich sie beantragen?'],
    ['Se acordó un reembolso.', 'Un reembolso lo aprueba un compañero. ¿Quiere que lo solicite?'],
    ['Un remboursement est accordé.', 'Un remboursement est possible. Dois-je le demander ?'],
    ['A refund of £12.99 is agreed.', 'Your refund of £10.00 is on its way.'],
    ['The money is paid back by 30 September.', 'The refund reaches you by 15 October.'],
    ['The money is back within 5 working days.', 'Expect the refund in 10 working days.'],
    ['A colleague calls back on Friday.', 'Nobody will call you back.'],
    ['A colleague calls back on Friday.', 'You will be called back on Monday: a colleague calls you back on Monday.'],
    ['There will be no further charge.', 'You will be charged £5.00 for it.'],
    ['No refund: the charge is right.', 'Shall I ask for the refund?'],
    ['A technician comes on Tuesday.', 'We do not send a technician.'],
    ['You get a new modem.', 'A new modem is not possible.'],
    ['Eine Erstattung von 64,80 € ist zugesagt.', 'Eine Erstattung ist nicht möglich.'],
    ['Wir rufen Sie am Freitag zurück: der Rückruf ist notiert.', 'Einen Rückruf gibt es nicht.'],
    ['Se acordó un reembolso de 9,95 €.', 'No hay ningún reembolso.'],
    ['Un remboursement de 57,40 € est accordé.', 'Aucun remboursement n’est possible.'],
  ])('%s / %s', (promise, text) => {
    expect(caught(text, { promised: [promise] })).toContain('contradicts');
  });

  it.each([
    ['Do not restart the router.', 'Please restart the router once more.'],
    ['Restart the router', 'Please unplug the router and plug it in again.'],
    ['Do not offer a discount.', 'I can give you a discount of 10 %.'],
    ['No refund before the bank has answered.', 'Shall I ask for the refund now?'],
    ['Die Kundin nicht anrufen.', 'Wir rufen Sie gern an: Möchten Sie einen Rückruf?'],
    ['Den Router nicht neu starten.', 'Starten Sie den Router bitte neu.'],
    ['No reiniciar el router.', 'Reinicie el router, por favor.'],
    ['Ne pas redémarrer le routeur.', 'Redémarrez le routeur, s’il vous plaît.'],
  ])('%s / %s', (ban, text) => {
    expect(caught(text, { forbidden: [ban] })).toContain('contradicts');
  });
});
