import { type Action, OfflineModel, Tools, type Writing } from '@baton/agent-kit';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { BillingAgent } from './billing.agent.ts';
import { card } from './billing-agent.card.ts';
import { Chat, type Handover } from './chat.fixture.ts';
import { seededBooks } from './store/books.fixture.ts';

const { ledgers, refunds, source } = await seededBooks();
const agent = new BillingAgent(ledgers, refunds, new OfflineModel(), new Tools(card));
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
        'I may not approve a refund myself',
        'Shall I ask for it?',
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

it('does not greet in its first words, and asks for nothing but what the customer wants', async () => {
  const words = await chat(emma).says('Hi, I was charged twice');
  expect(words).not.toMatch(/hello|hi\b|good (morning|day)/i);
  expect(words.match(/[^.?]*\?/g)).toEqual([' Shall I ask for it?']);
});

it('reads back the account it relied on, and says what it does first', async () => {
  const read: string[] = [];
  const fact = (name: string) => {
    read.push(name);
    return name === 'account.number' ? { name, value: 'tc-1001', provenance: 'customer' as const } : undefined;
  };
  const action = await chat(emma).act('I was charged twice on TC-1001', { fact });
  expect(read).toEqual(['customer.id', 'account.number']);
  expect(action).toMatchObject({ firstStep: 'Answer from the books of account TC-1001: doubleCharge, refundOffer.' });
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

it.each([
  ['nobody', 'I could reach nobody for that just now'],
  ['expired', 'I could reach nobody for that just now'],
  ['handoff_open', 'A colleague is being asked for'],
])('says how it is when its request came back: %s', async (reason, words) => {
  const returned = { handoffId: 'h-1', reason, missing: [] };
  expect(textOf(await chat(emma).before('My router blinks').act('hello?', { returned }))).toContain(words);
});

it('speaks of the wait alone while a person is awaited', async () => {
  const action = await chat(emma).act('I was charged twice', { mode: 'companion' });
  expect(action).toMatchObject({ kind: 'reply', text: expect.stringContaining('A colleague is being asked for') });
});

describe('A refund', () => {
  const rows = () => source.query(`SELECT * FROM refund WHERE effect_key IS NOT NULL ORDER BY effect_key`);
  const asked = { account: 'TC-1001', invoice: 'INV-2026-0917', reference: 'CH-0917-3', amount: 1299, currency: 'GBP' };
  const asking = async (handover: Handover = emma) => {
    const talk = chat(handover);
    await talk.says('I was charged twice');
    return { talk, action: await talk.act(handover.language === 'de' ? 'Ja, bitte.' : 'Yes, please.') };
  };
  afterEach(() => source.query('DELETE FROM refund WHERE effect_key IS NOT NULL'));

  it('is asked for with exactly what is due, and why', async () => {
    const { action } = await asking();
    expect(action).toMatchObject({
      kind: 'approve',
      act: {
        name: 'refund',
        arguments: asked,
        irreversible: true,
        amount: { minorUnits: 1299, currency: 'GBP' },
        privilege: 'billing:refund-approved',
        conditions: [{ name: 'refund.outstanding', value: { minorUnits: 1299, currency: 'GBP' } }],
      },
      why: 'Customer C-1001, account TC-1001: invoice INV-2026-0917 was charged twice, CH-0917-2 on 3 September 2026 and CH-0917-3 on 5 September 2026; CH-0917-3 should come back. The customer wants £12.99 back.',
      options: [{ id: 'approve', label: 'Refund £12.99' }, { id: 'reject' }],
    });
    expect(await rows()).toEqual([]);
  });

  it('that is approved is made and confirmed', async () => {
    const { talk } = await asking();
    expect(textOf(await talk.decided({ approvalId: 'ap-a' }))).toContain(
      '£12.99 for invoice INV-2026-0917 is on its way',
    );
    expect(await rows()).toMatchObject([
      { effect_key: 'ap-a', reference: 'CH-0917-3', amount_minor: 1299, status: 'approved' },
    ]);
    expect(await talk.says('and when do I get it back?')).toMatch(/£12\.99.*is approved.*5 working days/);
  });

  it.each([{ outcome: 'approved' }, { outcome: 'rejected', comment: 'Used twice.' }] as const)(
    'that is $outcome is noted as due no longer',
    async (decision) => {
      const { talk } = await asking();
      const action = await talk.decided({ ...decision, approvalId: `ap-${decision.outcome}` });
      expect(action).toMatchObject({ facts: [{ name: 'billing.refund_due', value: [] }] });
      expect(action).toHaveProperty('remember', { 'billing.refund_due': undefined });
    },
  );

  it('is made once however often the turn is taken', async () => {
    const { talk } = await asking();
    const twice = await Promise.all([talk.decided({ approvalId: 'ap-b' }), talk.decided({ approvalId: 'ap-b' })]);
    expect(twice.map(textOf)).toEqual([textOf(twice[0]), textOf(twice[0])]);
    expect(await rows()).toHaveLength(1);
  });

  it('is made once when the agent dies between the act and its words', async () => {
    let isFirst = true;
    const write = vi.fn((writing: Writing) => {
      if (!isFirst) return Promise.resolve(writing.draft);
      isFirst = false;
      return Promise.reject(new Error('killed'));
    });
    const { talk } = await asking();
    const dying = new Chat(new BillingAgent(ledgers, refunds, { write }, new Tools(card)), emma).follow(talk);
    await expect(dying.decided({ approvalId: 'ap-c' })).rejects.toThrow('killed');
    expect(await rows()).toHaveLength(1);
    expect(textOf(await dying.decided({ approvalId: 'ap-c' }))).toContain(
      '£12.99 for invoice INV-2026-0917 is on its way',
    );
    expect(await rows()).toHaveLength(1);
  });

  it('is not made twice by two approvals of two conversations', async () => {
    const [one, other] = [await asking(), await asking()];
    await Promise.all([one.talk.decided({ approvalId: 'ap-d' }), other.talk.decided({ approvalId: 'ap-e' })]);
    expect(await rows()).toHaveLength(1);
  });

  it('is not made when less is to come back by now than the person was told, and the customer may ask for that', async () => {
    const { talk } = await asking();
    await source.query(
      `INSERT INTO refund (invoice, reference, amount_minor, status, created_on, effect_key)
       VALUES ('INV-2026-0917', 'CH-0917-3', 1000, 'approved', '2026-10-20', 'ap-other')`,
    );
    const words = textOf(await talk.decided({ approvalId: 'ap-h' }));
    expect(words).toMatch(/approved your refund of £12\.99\. I have not made it.*£2\.99 is still to come back/);
    expect(await rows()).toMatchObject([{ effect_key: 'ap-other' }]);
    expect(await talk.act('yes')).toMatchObject({ kind: 'approve', act: { arguments: { ...asked, amount: 299 } } });
  });

  it('goes to a person when another act than a refund was allowed', async () => {
    const { talk } = await asking();
    const act = { name: 'voucher', arguments: asked, argumentsHash: 'h', irreversible: true };
    expect(await talk.decided({ act })).toMatchObject({ kind: 'handOff', to: { kind: 'human' } });
    expect(await rows()).toEqual([]);
  });

  it('is made as it was edited, and the amount decided is confirmed', async () => {
    const { talk } = await asking();
    const action = await talk.decided({ outcome: 'edited', approvalId: 'ap-f', arguments: { ...asked, amount: 1000 } });
    expect(textOf(action)).toContain('a refund of £10.00 for invoice INV-2026-0917, of the £12.99');
    expect(await rows()).toMatchObject([{ amount_minor: 1000 }]);
  });

  it.each([{ amount: 999_999 }, { reference: 'CH-0917-2' }, { account: 'TC-1002' }])(
    'that is another one goes to a person, and nothing is paid: %o',
    async (edit) => {
      const { talk } = await asking();
      const action = await talk.decided({ outcome: 'edited', arguments: { ...asked, ...edit } });
      expect(action).toMatchObject({ kind: 'handOff', to: { kind: 'human' } });
      expect(await rows()).toEqual([]);
    },
  );

  it('that is rejected is told with the reason, and not offered again', async () => {
    const { talk } = await asking();
    const words = textOf(await talk.decided({ outcome: 'rejected', comment: 'The pack was used twice.' }));
    expect(words).toMatch(/has not approved the refund of £12\.99.*talk to a person.*“The pack was used twice\.”/);
    expect(await talk.says('I want my money back')).toContain('decided not to refund');
    expect(await rows()).toEqual([]);
  });

  it('that nobody decided on can be asked for again', async () => {
    const { talk } = await asking();
    expect(textOf(await talk.decided({ outcome: 'expired' }))).toContain('Shall I ask again?');
    expect(await talk.act('yes')).toMatchObject({ kind: 'approve', act: { arguments: asked } });
  });

  it('that waits does not keep the customer from asking, nor lets thanks end the conversation', async () => {
    const { talk } = await asking();
    expect(await talk.says('what about the other charge?')).toContain('on 3 September 2026, is right');
    expect(await talk.says('and when do I get it back?')).toContain('waits for a colleague’s approval');
    expect(await talk.act('thanks, that is all')).toMatchObject({ resolves: false });
  });

  it('is spoken of in the customer’s language', async () => {
    const { talk } = await asking({ customer: 'C-1002', account: 'TC-1002', language: 'de' });
    expect(textOf(await talk.decided({ approvalId: 'ap-g' }))).toContain('64,80 € für die Rechnung INV-2026-0922');
  });
});

describe('A conversation that a person gives back', () => {
  const returns = {
    settled: ['the Sports Pack was charged once too often'],
    promised: ['the money by Friday'],
    forbidden: ['offering a voucher'],
    decision: 'Refund of £12.99 approved',
  };
  const contents = { summary: 's', task: { description: 'd' }, intent: 'billing.double_charge', returns };

  it('is taken up with what they decided, settled and promised: no greeting, nothing forbidden, nothing offered again', async () => {
    const talk = chat(emma).before('I was charged twice', 'I want a human');
    const words = textOf(await talk.act('thank you Kim', { mode: 'offer', package: contents, unanswered: [] }));
    expect(words).toContain('Refund of £12.99 approved. ');
    expect(words).toContain('the money by Friday');
    expect(words).not.toMatch(/hello|welcome|voucher|\?/i);
  });

  it('is answered what was asked since', async () => {
    const talk = chat(emma).before('I want a human');
    const action = await talk.act('When does my next invoice come?', { mode: 'offer', package: contents });
    expect(textOf(action)).toMatch(/Refund of £12\.99 approved.*Your next invoice/s);
  });

  it('keeps to it afterwards', async () => {
    const talk = chat(emma).before('I was charged twice');
    await talk.act('ok', { mode: 'offer', package: contents, unanswered: [] });
    const action = await talk.act('I was charged twice', { package: contents });
    expect(textOf(action)).toMatch(/“Sports Pack” was charged twice.*what you settled with them holds/s);
  });
});

const textOf = (action: Action | undefined): string =>
  action?.kind === 'reply' ? action.text.replace(/\s+/g, ' ') : `${action?.kind}`;
