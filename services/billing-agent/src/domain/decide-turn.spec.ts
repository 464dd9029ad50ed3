import { describe, expect, it } from 'vitest';
import type { Asking, Standing, Topic } from './asking.ts';
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

function said(text: string, books = right, topic?: Topic, standing?: Standing): string[] {
  const decision = decideTurn(asking(text, { topic, standing }), books);
  return decision.act === 'say' ? decision.statements.map(({ say }) => say) : [decision.act];
}

describe('A double charge', () => {
  it('is named, and billing offers to ask for the refund', () => {
    expect(said('I was charged twice', wrong)).toEqual(['doubleCharge', 'refundOffer']);
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
    ['and when do I get it back?', ['refundTiming', 'approvalOffer']],
    ['what about the other charge?', ['noOtherDouble']],
    ['how could that happen?', ['causeOfDouble']],
    ['please refund it', ['refundOffer', 'refundTiming']],
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

describe('A refund', () => {
  const offered: Topic = { ...toldDouble, isOffered: true };
  const due = { invoice: 'INV-2026-0917', reference: 'CH-3', amount: { minor: 1299, currency: 'GBP' } };
  const owner: Standing = { mayAsk: true };
  const decided = (text: string, topic?: Topic, standing: Standing = owner) =>
    decideTurn(asking(text, { topic, standing }), wrong);

  it.each(['yes', 'Yes, please.', 'ok, thank you', 'please refund it', 'I want my money back'])(
    'is asked for when the customer answers the offer with "%s"',
    (text) => expect(decided(text, offered)).toEqual({ act: 'askApproval', due }),
  );

  it('is asked for when the customer wants the money, also later', () => {
    expect(decided('Then refund it', toldDouble)).toEqual({ act: 'askApproval', due });
  });

  it.each<[string, Topic | undefined]>([
    ['yes', toldDouble],
    ['I want my money back', undefined],
    ['I don’t want a refund', offered],
    ['and when do I get my money back?', offered],
    ['no, thanks', offered],
  ])('is not asked for by "%s" where that is not what it says', (text, topic) => {
    expect(decided(text, topic).act).toBe('say');
  });

  it('is left alone when the customer says no, and the conversation goes on', () => {
    const decision = decided('No, thanks', offered);
    expect(decision).toMatchObject({ statements: [{ say: 'refundLeft' }], resolves: false });
    expect(decision).toMatchObject({ topic: { isOffered: false } });
  });

  it.each(['I don’t want a refund', 'No, leave the refund as it is'])('is left alone, too, by "%s"', (text) => {
    expect(decided(text, offered)).toMatchObject({ statements: [{ say: 'refundLeft' }], resolves: false });
  });

  it('is left alone by whoever says good-bye with it', () => {
    const decision = decided('No, thank you, leave the refund. That is all.', offered);
    expect(decision).toMatchObject({ statements: [{ say: 'refundLeft' }], resolves: true });
  });

  it('is not asked for where no act is allowed', () => {
    expect(decided('yes', offered, {}).act).toBe('say');
  });

  it('that waits for a decision is told to wait, and nothing is resolved', () => {
    const waiting: Standing = { pending: due };
    expect(said('and when do I get it back?', wrong, toldDouble, waiting)).toEqual(['refundPending', 'refundTiming']);
    expect(said('please refund it', wrong, toldDouble, waiting)).toEqual(['refundPending', 'refundTiming']);
    expect(decided('thanks', toldDouble, waiting)).toMatchObject({
      statements: [{ say: 'welcome' }, { say: 'refundPending' }],
      resolves: false,
    });
  });

  it('that was refused is not offered again', () => {
    const refused: Standing = { mayAsk: true, refused: ['CH-3'] };
    expect(said('I was charged twice', wrong, undefined, refused)).toEqual(['doubleCharge', 'refundRefused']);
    expect(said('I want my money back', wrong, toldDouble, refused)).toEqual(['refundRefused']);
    expect(said('when do I get it back?', wrong, toldDouble, refused)).toEqual(['refundRefused']);
  });

  it('is not opened again where a person has settled the case', () => {
    expect(said('I want my money back', wrong, toldDouble, { mayAsk: true, isSettled: true })).toEqual([
      'settledByPerson',
    ]);
  });

  it('is not offered with an explanation either, once a person has decided', () => {
    const asked = 'What was the charge for the Sports Pack?';
    expect(said(asked, wrong, undefined, { mayAsk: true, isSettled: true })).toEqual([
      'doubleCharge',
      'settledByPerson',
    ]);
    expect(said(asked, wrong, undefined, { refused: ['CH-3'] })).toEqual(['doubleCharge', 'refundRefused']);
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
    expect(said('Sorry, TC-1001', wrong, topic)).toEqual(['doubleCharge', 'refundOffer']);
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
