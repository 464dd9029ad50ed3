import { OfflineModel } from '@baton/agent-kit';
import { describe, expect, it } from 'vitest';
import { BillingAgent } from './billing.agent.ts';
import { Chat, type Handover } from './chat.fixture.ts';
import { seededBooks } from './store/books.fixture.ts';

const { ledgers } = await seededBooks();
const agent = new BillingAgent(ledgers, new OfflineModel());
const chat = (handover: Handover, now?: string) => new Chat(agent, handover, now ? new Date(now) : undefined);
const emma: Handover = { customer: 'C-1001', account: 'TC-1001', intent: 'billing.double_charge' };

describe('The first words name what the tables say', () => {
  it.each<[who: string, Handover, says: string, named: string[]]>([
    [
      'Emma, charged twice',
      emma,
      'I was charged twice',
      [
        'INV-2026-0917',
        '“Sports Pack”',
        '£12.99',
        '3 September 2026',
        '5 September 2026',
        'I may not approve a refund',
      ],
    ],
    [
      'Jonas, who paid twice',
      { customer: 'C-1002', account: 'TC-1002', language: 'de' },
      'Ihr habt mir zweimal Geld abgebucht',
      ['INV-2026-0922', '64,80 €', 'per Lastschrift am 12. Oktober 2026', 'per Überweisung am 15. Oktober 2026'],
    ],
    [
      'María, who only believes so',
      { customer: 'C-1003', account: 'TC-1003', language: 'es' },
      'Me habéis cobrado dos veces 9,95 €',
      [
        'dos cargos distintos',
        '«Security Suite»',
        '«Cloud 200 GB»',
        '9,95 €',
        '4 de septiembre de 2026',
        'INV-2026-0903',
      ],
    ],
    [
      'Luc, who owes',
      { customer: 'C-1004', account: 'TC-1004', language: 'fr' },
      'Combien dois-je encore ?',
      ['57,40 €', 'INV-2026-0904', '12 octobre 2026', 'en retard'],
    ],
    [
      'Priya, whose refund is under way',
      { customer: 'C-1005', account: 'TC-1005' },
      'Where is my refund?',
      ['$89.00', 'INV-2026-0905', 'October 19, 2026', 'approved', '5 working days'],
    ],
    [
      'Oliver, who was abroad',
      { customer: 'C-1006', account: 'TC-1006' },
      'Why is my August bill so high?',
      [
        'INV-2026-0806',
        '£87.40',
        '£44.90',
        'Day pass USA, 14 August 2026: £7.50',
        'Data USA 1.2 GB, 17 August 2026: £22.40',
      ],
    ],
    [
      'Sofía, who changed to a faster plan',
      { customer: 'C-1007', account: 'TC-1007', language: 'es' },
      '¿Qué es el cargo de 29,00 €?',
      ['«Upgrade fee Fibre 1000»', 'INV-2026-0907', '29,00 €', '1 de septiembre de 2026', 'no se repetirá'],
    ],
    [
      'Claire, whose plan changed in mid-month',
      { customer: 'C-1008', account: 'TC-1008', language: 'fr' },
      'À quoi correspond le prorata ?',
      ['INV-2026-0908', '10,00 €', '16 septembre 2026', '-15,00 €', '25,00 €'],
    ],
    [
      'Daniel, refunded in part',
      { customer: 'C-1009', account: 'TC-1009' },
      'I was charged twice for the technician visit',
      ['INV-2026-0909', '$40.00', 'September 11, 2026', '$15.00 of it has been refunded', '$25.00 is still missing'],
    ],
    [
      'Anke, who paid in two parts',
      { customer: 'C-1010', account: 'TC-1011', language: 'de' },
      'Ihr habt zweimal 30 Euro bekommen',
      ['INV-2026-0911', '30,00 € am 8. Oktober 2026', '30,00 € am 12. Oktober 2026', 'keine doppelte Zahlung'],
    ],
  ])('to %s', async (_, handover, says, named) => {
    const words = await chat(handover).says(says);
    for (const each of named) expect(words).toContain(each);
  });
});

it('answers from what was said to triage when the last message was the account number alone', async () => {
  const words = await chat(emma).before('Hello, something for 12.99 was charged twice').says('TC-1001');
  expect(words).toContain('“Sports Pack” was charged twice: £12.99 on 3 September 2026');
});

it('neither greets nor asks in its first words', async () => {
  const words = await chat(emma).says('Hi, I was charged twice');
  expect(words).not.toMatch(/hello|hi\b|good (morning|day)|\?/i);
});

it('reads back the account it relied on, and says what it does first', async () => {
  const read: string[] = [];
  const fact = (name: string) => {
    read.push(name);
    return name === 'account.number' ? { name, value: 'tc-1001', provenance: 'customer' as const } : undefined;
  };
  const action = await chat(emma).act('I was charged twice on TC-1001', { fact });
  expect(read).toEqual(['customer.id', 'account.number']);
  expect(action).toMatchObject({ firstStep: 'Answer from the books of account TC-1001: doubleCharge, mayNotRefund.' });
});

it('keeps its word that the refund is noted: as a fact and in the shared memory', async () => {
  const due = [{ invoice: 'INV-2026-0917', reference: 'CH-0917-3', amount: { minor: 1299, currency: 'GBP' } }];
  await expect(chat(emma).act('I was charged twice')).resolves.toMatchObject({
    facts: [{ name: 'billing.refund_due', value: due, provenance: 'system' }],
    remember: { 'billing.refund_due': due },
  });
});

it('follows up in the same conversation', async () => {
  const talk = chat(emma);
  await talk.says('I was charged twice');
  expect(await talk.says('and when do I get it back?')).toContain('Until then I cannot promise you a date');
  expect(await talk.says('what about the other charge?')).toContain('on 3 September 2026, is right');
  expect(await talk.says('and the 39.00?')).toContain('“Fibre 250” on invoice INV-2026-0917 is £39.00');
  expect(await talk.act('thanks, that was all')).toMatchObject({ text: 'You are welcome.', resolves: true });
});

it('says that a refund takes too long instead of repeating when it should come', async () => {
  const late = chat({ customer: 'C-1005', account: 'TC-1005' }, '2026-11-20T09:00:00Z');
  expect(await late.says('When do I get my money back?')).toContain('taking longer than it should');
});

describe('An account of somebody else', () => {
  it('is refused in the words for one that does not exist', async () => {
    const [others, none] = ['TC-1002', 'TC-9999'].map((account) =>
      chat({ ...emma, account }).says('I was charged twice'),
    );
    const refusal = (await others)?.replace('TC-1002', 'TC-9999');
    expect(refusal).toContain('I only see accounts in your own name');
    expect(refusal).toBe(await none);
  });

  it('is refused whatever facts say of the customer', async () => {
    const fact = (name: string) => ({
      name,
      value: name === 'customer.id' ? 'C-1002' : 'TC-1002',
      provenance: 'customer' as const,
    });
    await expect(chat(emma).act('I was charged twice', { fact })).resolves.toMatchObject({
      text: expect.stringContaining('I cannot open account TC-1002'),
    });
  });

  it('does not replace the one spoken of', async () => {
    const talk = chat(emma);
    await talk.says('I was charged twice');
    expect(await talk.says('And what is on the invoice of TC-1003?')).toContain('I cannot open account TC-1003');
    expect(await talk.says('What is on my own invoice?')).toContain('INV-2026-0917');
  });
});

describe('What is not billing’s', () => {
  it('is declined as an offer', async () => {
    const action = await chat({ ...emma, intent: undefined }).act('My wifi is very slow');
    expect(action).toMatchObject({ kind: 'decline', reason: 'out_of_scope' });
  });

  it('is handed off by its intent in a conversation', async () => {
    const talk = chat(emma);
    await talk.says('I was charged twice');
    expect(await talk.act('And my internet is down')).toMatchObject({
      kind: 'handOff',
      to: { intent: 'tech.no_connection' },
      reason: { trigger: 'out_of_scope' },
    });
  });

  it('comes back with the names of what the receiver needs', async () => {
    const talk = chat(emma);
    await talk.says('I was charged twice');
    const returned = { handoffId: 'h-1', reason: 'missing_context', missing: ['router.model'] };
    await expect(talk.act('My router blinks', { returned })).resolves.toMatchObject({
      text: 'To pass this on I need from you: router.model.',
    });
  });
});

it('speaks of the wait alone while a person is awaited', async () => {
  const action = await chat(emma).act('I was charged twice', { mode: 'companion' });
  expect(action).toMatchObject({ kind: 'reply', text: expect.stringContaining('A colleague is being asked for') });
});
