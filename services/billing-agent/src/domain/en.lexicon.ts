import { anyOf, only } from './any-of.ts';
import type { Lexicon } from './question.ts';

export const en: Lexicon = {
  cues: {
    person: anyOf(
      'human, real person, representative, manager, supervisor, (speak|talk) (to|with) (a|an|some|your|the) ?*',
    ),
    other: anyOf('other (double |duplicate )?(charge|one|amount|payment|line|item|fee|double)s?, anything else'),
    whenBack: anyOf("(when|how long|how soon) … (back|refund*|credited), where('s| is) my (money|refund)"),
    cause: anyOf('(why|how) (did|has|could|does|would) (that|this|it) happen*'),
    double: anyOf(
      'twice, more than once, doubl*, duplicat*, two times, 2x, 2 times, identical, charged( me)? again, two payments',
    ),
    refund: anyOf(
      'refund*, my money, money (back|returned|you), reimburs*, owe me, (give|pay|send)( *)* back',
      'get( *){0,3} back, (amount|money) returned, credit (me|to me)',
    ),
    refusal: only('(no|nope)(,? (thanks|thank you|not now|not yet)){0,3}, not now, not yet'),
    thanks: anyOf("thanks, thank you, thx, cheers, that'?s all, goodbye, bye"),
    nextInvoice: anyOf('(next|upcoming|coming) (invoice|bill|payment), next month'),
    rise: anyOf(
      'higher, more expensive, so (high|much|expensive), more than, (went|gone|go) up, increased?',
      'too (high|much)',
    ),
    changeMethod: anyOf(
      '(change|update|new|switch|replace|other|use my|expired) … (card|bank( account)?|direct debit|payment method|iban)',
      'card … expired',
    ),
    howToPay: anyOf(
      "(how|where) (can|do|could|should) i pay, i(('d| would) like| want) to pay, pay (it|this|that)? ?now",
      'paypal, ways? (of|to) pay*',
    ),
    payLater: anyOf(
      'pay … (later|instal?lments|in parts|next (week|month)), more time, extension, payment plan, postpone',
    ),
    balance: anyOf(
      'i owe, overdue, outstanding, unpaid, balance, open (invoice|amount|bill), (is|when) … due, due date, reminder',
    ),
    payment: anyOf('pay, payments?, paid, transfer(red)?, direct debit'),
    explain: anyOf('explain, recogni[sz]e, fees?, charges?, charged, items?, costs'),
    invoice: anyOf('invoices?, bills?, statement'),
    agreement: only(
      '(ok(ay)?|alright|all right|yes|yep|yeah|sure)(,? (please|do|go ahead|thanks|thank you|that would be great)){0,3}',
      'please( do)?, go ahead, do (it|that|so)(,? please)?, good, great, fine, i see, understood, got it',
    ),
  },
  kinds: {
    roaming: anyOf('roaming, abroad, day pass(es)?, travel'),
    upgrade_fee: anyOf('upgrade fee*, fee for (the )?upgrad*, upgrade … (charge|cost|fee)*'),
    proration: anyOf('pro ?-?rat*, unused days, part(ial)? month'),
    late_fee: anyOf('late (payment )?fee, penalty'),
    device: anyOf('instal?lments?, phone payment'),
    service: anyOf('technician, engineer, call-?out, visit'),
  },
  outside: {
    'account.cancel': anyOf(
      'cancel, cancell?ing, cancellation, terminate, notice period, (end|close|get out of) my (contract|account|subscription)',
    ),
    'tech.slow': anyOf('slow*, sluggish, buffer*, lag*, stutter*, speed, megabits?, forever, takes ages, faster'),
    'tech.device': anyOf('router, modem, box, sim, sims, socket, cable, firmware, wi-?fi password'),
    'tech.no_connection': anyOf(
      'internet, wi-?fi, connection, network, signal, online, offline, outage, mobile data, make calls',
    ),
    'sales.new_plan': anyOf(
      'plans?, tariff, contracts?, offers?, deals?, package, discount, gigabytes, unlimited, fibre, fiber',
      'becoming a customer',
    ),
    'account.change_details': anyOf(
      'address, e-?mail, phone number, contact number, surname, (my|your) name, password, profile, details',
      'personal data, moved, married, new home',
    ),
  },
};
