import type { Lexicon } from './question.ts';

export const en: Lexicon = {
  cues: {
    person: /\b(human|real person|representative|(speak|talk) (to|with) (a|an|some|your|the) ?\w+)\b/,
    other: /\bother (double |duplicate )?(charge|one|amount|payment|line|item|fee|double)s?\b|\banything else\b/,
    whenBack: /\b(when|how long|how soon)\b.*\b(back|refund\w*|credited)\b|\bwhere('s| is) my (money|refund)\b/,
    cause: /\b(why|how) (did|has|could|does|would) (that|this|it) happen/,
    double: /\b(twice|doubl\w+|duplicat\w+|two times|2x|2 times|identical|charged( me)? again|two payments)\b/,
    refund:
      /\b(refund\w*|my money|money (back|returned|you)|reimburs\w+|owe me|(give|pay|send)( \w+)* back|get( \w+){0,3} back|(amount|money) returned|credit (me|to me))\b/,
    thanks: /\b(thanks|thank you|thx|cheers|that'?s all|goodbye|bye)\b/,
    nextInvoice: /\b(next|upcoming|coming) (invoice|bill|payment)\b|\bnext month\b/,
    rise: /\b(higher|more expensive|so (high|much|expensive)|more than|(went|gone|go) up|increased?|too (high|much))\b/,
    changeMethod:
      /\b(change|update|new|switch|replace|other|use my|expired)\b.*\b(card|bank( account)?|direct debit|payment method|iban)\b|\bcard\b.*\bexpired\b/,
    howToPay:
      /\b(how|where) (can|do|could|should) i pay\b|\bi(('d| would) like| want) to pay\b|\bpay (it|this|that)? ?now\b|\bpaypal\b|\bways? (of|to) pay/,
    payLater:
      /\bpay\b.*\b(later|instal?lments|in parts|next (week|month))\b|\b(more time|extension|payment plan|postpone)\b/,
    balance: /\b(i owe|overdue|outstanding|unpaid|balance|open (invoice|amount|bill)|due|reminder)\b/,
    payment: /\b(pay|payments?|paid|transfer(red)?|direct debit)\b/,
    explain: /\b(explain|recogni[sz]e|fees?|charges?|charged|items?|costs)\b/,
    invoice: /\b(invoices?|bills?|statement)\b/,
    agreement:
      /^(ok(ay)?|alright|all right|yes|yep|sure|good|great|fine|i see|understood|got it|no|nope)( (then|good|thanks))?$/,
  },
  kinds: {
    roaming: /\b(roaming|abroad|day pass(es)?|travel)\b/,
    upgrade_fee: /\bupgrade fee|\bfee for (the )?upgrad|\bupgrade\b.*\b(charge|cost|fee)/,
    proration: /\b(pro ?-?rat\w+|unused days|part(ial)? month)\b/,
    late_fee: /\b(late (payment )?fee|penalty)\b/,
    device: /\b(instal?lments?|phone payment)\b/,
    service: /\b(technician|engineer|call-?out|visit)\b/,
  },
  outside: {
    'tech.slow': /\b(slow\w*|sluggish|buffer\w*|lag\w*|stutter\w*|speed|megabits?|forever|takes ages|faster)\b/,
    'tech.device': /\b(router|modem|box|sim|sims|socket|cable|firmware|wi-?fi password)\b/,
    'tech.no_connection':
      /\b(internet|wi-?fi|connection|network|signal|online|offline|outage|mobile data|make calls)\b/,
    'sales.new_plan':
      /\b(plans?|tariff|contracts?|offers?|deals?|package|discount|gigabytes|unlimited|fibre|fiber|becoming a customer)\b/,
    'account.change_details':
      /\b(address|e-?mail|phone number|contact number|surname|(my|your) name|password|profile|details|personal data|moved|married|new home)\b/,
  },
};
