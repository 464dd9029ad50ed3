import { describe, expect, it } from 'vitest';
import type { Asking, Topic } from './asking.ts';
import { decideTurn } from './decide-turn.ts';
import { charge, invoice, ledger, payment, refund } from './ledger.fixture.ts';
import { understand } from './understand.ts';

const plan = charge('CH-1', {
  description: 'Fibre 250',
  kind: 'subscription',
  amountMinor: 3900,
  chargedOn: '2026-09-01',
});
const first = charge('CH-2');
const second = charge('CH-3', { chargedOn: '2026-09-05' });
const september = invoice('INV-2026-0917', '2026-09', 6498);
const paid = payment('PAY-1', { amountMinor: 6498 });
const right = ledger({ invoices: [september], charges: [plan, first], payments: [paid] });
const wrong = ledger({ invoices: [september], charges: [plan, first, second], payments: [paid] });
const toldDouble: Topic = { cue: 'double', references: ['CH-2', 'CH-3'] };

const asking = (text: string, more: Partial<Asking> = {}): Asking => ({
  question: understand([text], 'en'),
  account: 'TC-1001',
  today: '2026-10-21',
  ...more,
});

function said(text: string, books = right, topic?: Topic): string[] {
  const decision = decideTurn(asking(text, { topic }), books);
  return decision.act === 'say' ? decision.statements.map(({ say }) => say) : [decision.act];
}

describe('A double charge', () => {
  it('is named, and billing says that it may not refund it', () => {
    expect(said('I was charged twice', wrong)).toEqual(['doubleCharge', 'mayNotRefund']);
  });

  it('leaves the money that is due to be noted', () => {
    expect(decideTurn(asking('I was charged twice'), wrong)).toMatchObject({
      refundsDue: [{ invoice: 'INV-2026-0917', reference: 'CH-3', amount: { minor: 1299, currency: 'GBP' } }],
    });
  });

  it('is not refunded a second time', () => {
    const refunded = { ...wrong, refunds: [refund(1299, { reference: 'CH-3' })] };
    expect(said('I was charged twice', refunded)).toEqual(['doubleCharge', 'refund']);
    expect(decideTurn(asking('I was charged twice'), refunded)).toMatchObject({ refundsDue: [] });
  });

  it('is told where the customer only asks why the bill is so high', () => {
    const before = { ...first, reference: 'CH-0', invoice: 'INV-2026-0817' };
    const books = {
      ...wrong,
      invoices: [invoice('INV-2026-0817', '2026-08', 5199), september],
      charges: [before, ...wrong.charges],
    };
    expect(said('Why is my bill so high?', books)).toContain('doubleCharge');
  });

  it('is compared with the month the customer names, not with the last', () => {
    const [july, august] = [invoice('INV-2026-0717', '2026-07', 3900), invoice('INV-2026-0817', '2026-08', 3900)];
    const books = { ...wrong, invoices: [july, august, september] };
    expect(said('Why is my August bill so high?', books)).toEqual(['noRise']);
  });

  it('is denied where there is none', () => {
    expect(said('I was charged twice')).toEqual(['noDouble', 'whichAmount']);
  });

  it('is denied with the reason where two equal amounts are two things', () => {
    const other = charge('CH-4', { description: 'Cinema Pack' });
    expect(said('I was charged twice', { ...right, charges: [...right.charges, other] })).toEqual(['notDouble']);
  });
});

describe('A follow-up question', () => {
  it.each([
    ['and when do I get it back?', ['refundTiming']],
    ['what about the other charge?', ['noOtherDouble']],
    ['how could that happen?', ['causeOfDouble']],
    ['please refund it', ['mayNotRefund', 'refundTiming']],
    ['ok', ['acknowledged']],
    ['thanks', ['welcome']],
  ])('"%s" is about the double charge just told', (text, statements) => {
    expect(said(text, wrong, toldDouble)).toEqual(statements);
  });

  it('goes on to the next charge of the invoice', () => {
    expect(said('and the other charge?', right, { cue: 'explain', references: ['CH-2'] })).toEqual([
      'charge',
      'firstTimeCharged',
    ]);
  });

  it('may be no more than an amount', () => {
    expect(said('39.00?')).toEqual(['charge', 'firstTimeCharged']);
  });

  it('may be no more than the amount of a payment', () => {
    expect(said('64.98?')).toEqual(['payment']);
  });

  it('may name the amount that was asked for', () => {
    expect(said('39.00', right, { cue: 'double', references: [] })).toContain('noDouble');
  });

  it('keeps its topic over a word of agreement', () => {
    expect(decideTurn(asking('ok', { topic: toldDouble }), wrong)).toMatchObject({ topic: toldDouble });
  });
});

describe('Thanks', () => {
  it('resolve the conversation', () => {
    expect(decideTurn(asking('Thanks a lot!'), right)).toMatchObject({ resolves: true });
  });

  it('resolve nothing where a question follows', () => {
    expect(decideTurn(asking('Thanks, and when is my next invoice?'), right)).toMatchObject({ resolves: false });
  });
});

describe('An account that is not the customer’s', () => {
  it('is refused like one that does not exist', () => {
    const decision = decideTurn(asking('I was charged twice', { account: 'TC-9999' }), undefined);
    expect(decision).toMatchObject({ statements: [{ say: 'accountRefused', with: { account: 'TC-9999' } }] });
  });

  it('does not lose the question: the right number alone answers it', () => {
    const refused = decideTurn(asking('I was charged twice', { account: 'TC-9999' }), undefined);
    const topic = refused.act === 'say' ? refused.topic : undefined;
    expect(said('Sorry, TC-1001', wrong, topic)).toEqual(['doubleCharge', 'mayNotRefund']);
  });
});

describe('What is not billing’s', () => {
  it('is handed off by its intent', () => {
    expect(decideTurn(asking('My internet is down'), right)).toEqual({ act: 'handOff', intent: 'tech.no_connection' });
  });

  it('stays with billing where it is about a charge', () => {
    expect(said('Why was I charged for my internet plan?')).not.toContain('handOff');
  });

  it('goes to a person where the customer asks for one', () => {
    expect(decideTurn(asking('I want to talk to a human'), right)).toEqual({
      act: 'askPerson',
      because: 'person_requested',
    });
  });

  it('goes to a person where it was not understood twice', () => {
    const once = decideTurn(asking('Hm hm'), right);
    expect(once).toMatchObject({ statements: [{ say: 'unclear' }], topic: { isUnclear: true } });
    const topic = once.act === 'say' ? once.topic : undefined;
    expect(decideTurn(asking('Hm', { topic }), right)).toEqual({ act: 'askPerson', because: 'low_confidence' });
  });
});
