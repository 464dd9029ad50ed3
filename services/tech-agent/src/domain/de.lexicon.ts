import type { Lexicon } from './lexicon.ts';
import { phrases } from './words.ts';

export const de: Lexicon = {
  means: {
    worked: phrases(
      'lauft es, alles gut, wieder gut, jetzt lauft, geht wieder, geht jetzt, jetzt geht, funktioniert',
      'lauft wieder, lauft jetzt, wieder online, wieder da, hat geklappt, klappt, geholfen, gelost',
      'behoben, schneller, wieder schnell, viel besser',
    ),
    failed: phrases(
      'immer noch, geht noch nicht, lauft nicht, kein internet, keine verbindung, manchmal, nur kurz',
      'ohne wirkung, nichts genutzt, geht nicht, geht leider nicht, noch immer, nicht besser',
      'nicht geholfen, hilft nicht, nichts gebracht, bringt nichts, funktioniert nicht',
      'funktioniert leider nicht, klappt nicht, nicht geklappt, keine anderung, keine besserung',
      'kein unterschied, unverandert, nicht schneller, ohne erfolg, nichts geandert, genauso',
      'wie vorher, dasselbe, gar nichts, geht nichts',
    ),
    cannot: phrases(
      'kann nicht, kann ich nicht, kann das nicht, konnte nicht, habe kein*, hab kein*, nicht moglich',
      'unmoglich, nicht zu hause, weiss nicht wie, weiß nicht wie, geht bei mir nicht',
    ),
    done: phrases('erledigt, gemacht, fertig, habe ich getan, neu gestartet, neugestartet, eingesteckt, umgestellt'),
    notYet: phrases('ob es, hoffe, wenn es geht, noch nicht, soll ich'),
    later: phrases('ok, okay, moment, augenblick, versuche, probiere, mache ich, gut, alles klar, verstanden'),
    thanks: phrases("danke*, vielen dank, merci, das war's, das war alles, tschuss, auf wiedersehen"),
    person: phrases(
      'mensch, menschen, echte person, mitarbeiter, mitarbeiterin, mit jemandem sprechen',
      'jemanden sprechen',
    ),
  },
  yes: phrases('es geht, ja, jawohl, super, perfekt, prima, genau'),
  no: phrases('nein, ne, nee, leider nicht, leider nein, nichts, nicht wirklich'),
  negations: phrases('nicht, nein, nichts, kein*, noch, leider, gleich, aber'),
  asks: phrases(
    'wie, was, wo, wann, warum, wieso, welche, welcher, welches, wer, kann ich, konnen sie, soll ich',
    'gibt es',
  ),
  flows: {
    no_connection: phrases(
      'kein internet, keine verbindung, kein wlan, kein netz, keinen empfang, offline, internet ist weg',
      'geht nicht, funktioniert nicht, ausgefallen, ausfall, storung, bricht ab',
    ),
    slow: phrases('langsam*, ruckel*, lahm, ladt ewig, laden ewig, geschwindigkeit, speedtest'),
    device: phrases('router*, modem*, box, wlan passwort, mesh, repeater, kabel, vpn, lampe, leuchte'),
  },
  outside: {
    'billing.double_charge': phrases(
      'doppelt abgebucht, doppelt berechnet, doppelt bezahlt, zweimal abgebucht, zweimal berechnet',
      'zweimal bezahlt',
    ),
    'billing.refund': phrases('erstatt*, ruckerstatt*, geld zuruck, gutschrift, entschadigung'),
    'billing.explain_charge': phrases('abgebucht, abbuchung, gebuhr, gebuhren, berechnet, kosten, posten'),
    'billing.invoice': phrases('rechnung, rechnungen'),
    'billing.payment': phrases('zahlung, zahlungen, lastschrift, uberweisung, bezahlen'),
    'sales.new_plan': phrases(
      'neuer tarif, neuen tarif, anderer tarif, anderen tarif, schnellerer tarif, schnelleren tarif',
      'tarif wechseln, vertrag',
    ),
    'account.change_details': phrases(
      'meine adresse, neue adresse, meine anschrift, meine e-mail, telefonnummer, nachname',
    ),
  },
};
