import type { Lexicon } from './lexicon.ts';
import { phrases } from './words.ts';

export const en: Lexicon = {
  means: {
    worked: phrases(
      "all good, all fine, fine now, works, it worked, is working, it's working, working again",
      "working now, back online, online again, is back, it's back, fixed, solved, that helped",
      'it helped, that did it, faster now, much faster, much better, fast again',
    ),
    failed: phrases(
      "still, the same, didn't, no internet, no connection, sometimes, on and off, no effect, not work*",
      "doesn't work, isn't working, not help*, doesn't help, no change, no difference, no luck",
      'no better, not better, not fixed, not solved, nothing changed, nothing works, nothing loads',
      "same as before, same problem, can't connect, can't get online, without success, unchanged",
    ),
    cannot: phrases(
      "can't, cannot, could not, couldn't, don't have, do not have, have no, not possible, impossible",
      "unable, not at home, don't know how, won't do",
    ),
    done: phrases('done, did it, did that, i did, finished, restarted, rebooted, plugged, changed it'),
    notYet: phrases(
      "if it works, when it works, hope it works, see if, check if, have to do, haven't, have not",
      'not yet, should i',
    ),
    later: phrases("ok, okay, one moment, a moment, moment please, will try, i'll try, let me, hold on, wait"),
    thanks: phrases("thanks, thank you, thx, cheers, that is all, that's all, goodbye, bye"),
    person: phrases(
      'human, real person, speak to a person, talk to a person, speak to someone, talk to someone',
      'representative',
    ),
  },
  yes: phrases('works, yes, yep, yeah, it does, perfect, great'),
  no: phrases('no, nope, nothing, unfortunately not, not really, sadly not'),
  negations: phrases("not, no, nope, nothing, still, same, never, isn't, doesn't, didn't, don't, but"),
  asks: phrases('how, what, where, when, why, which, who, can i, can you, could you, should i, do i, is there'),
  flows: {
    no_connection: phrases(
      'no internet, no connection, no wifi, no network, no signal, offline, internet is down',
      "internet is not, internet isn't, internet doesn't, connection is gone, not working",
      'nothing works, nothing loads, outage, disconnect*',
    ),
    slow: phrases(
      'slow*, sluggish, buffer*, lag*, stutter*, takes ages, takes forever, low speed',
      'half of the speed',
    ),
    device: phrases('router, modem, box, wifi password, wi-fi password, mesh, repeater, cable, vpn, light, lamp'),
  },
  outside: {
    'billing.double_charge': phrases(
      'charged twice, charged double, double charge, duplicate charge, paid twice, billed twice',
    ),
    'billing.refund': phrases('refund*, money back, compensation, reimburs*'),
    'billing.explain_charge': phrases('charge, charges, charged, fee, fees, my bill so high, bill is higher'),
    'billing.invoice': phrases('invoice, invoices, bill, bills'),
    'billing.payment': phrases('my payment, direct debit, bank transfer'),
    'sales.new_plan': phrases(
      'new plan, other plan, bigger plan, faster plan, change my plan, upgrade my plan, new contract',
    ),
    'account.change_details': phrases('my address, new address, my e-mail, my email, phone number, my surname'),
  },
};
