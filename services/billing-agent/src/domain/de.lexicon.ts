import { anyOf, only } from './any-of.ts';
import type { Lexicon } from './question.ts';

export const de: Lexicon = {
  cues: {
    person: anyOf(
      'mensch(en)?, echten? person, mitarbeiter(in)?, kollegen? sprechen, jemand(en|em)? (sprechen|reden)',
      'mit (einem|einer|jemandem) … (sprechen|reden)',
    ),
    other: anyOf(
      '(ander(e|en|er|es)) (doppelte )?(buchung|abbuchung|betrag|zahlung|posten|position|rechnung|gebuhr)*',
      'sonst noch',
    ),
    whenBack: anyOf('(wann|wie lange|wo) … (zuruck|erstatt*|ruckerstatt*|gutgeschrieben|gutschrift|mein geld)'),
    cause: anyOf('(wie|warum|wieso) … (passier*|kommt das|dazu gekommen)'),
    double: anyOf(
      'doppelt*, mehrfach, mehr als einmal, zweimal, zwei mal, 2x, 2 mal, (zwei )?gleiche[nr]? (abbuchung|buchung|betrag|zahlung)*',
      '(nochmals?|noch einmal|erneut) (abgebucht|berechnet|belastet)',
    ),
    refund: anyOf(
      'ruckerstatt*, erstatt*, mein geld, geld zuruck, ruckzahlung*, zuruckzahl*, zuruckuberweis*',
      'gutschrift*, zuruckbekomm*',
    ),
    refusal: only('(nein|nee?)(,? (danke|jetzt nicht|noch nicht)){0,3}, jetzt nicht, noch nicht'),
    thanks: anyOf("danke*, vielen dank, merci, das war'?s, tschuss, auf wiedersehen"),
    nextInvoice: anyOf('(nachste[nr]?|kommende[nr]?) (rechnung|abbuchung|zahlung|monat)'),
    rise: anyOf(
      'hoher, teurer, so (hoch|viel|teuer), mehr als (sonst|ublich|letzten), gestiegen',
      'zu (hoch|viel|teuer)',
    ),
    changeMethod: anyOf(
      '(ander*|neue[rns]?|wechsel*|aktualisier*|hinterleg*|abgelaufen) … (karte|konto|bankverbindung|iban|lastschrift|zahlungsart|zahlungsweise)',
      'karte … abgelaufen',
    ),
    howToPay: anyOf(
      '(wie|wo) (kann|soll|muss) ich … (zahlen|bezahlen|uberweisen)',
      'ich (mochte|will) (jetzt )?(zahlen|bezahlen), paypal, zahlungsarten',
    ),
    payLater: anyOf(
      '(spater|in raten|ratenzahlung|nachste woche) … zahl*, (zahl|bezahl)* … (spater|in raten), stundung',
      'zahlungsaufschub, ratenzahlung, in raten',
    ),
    balance: anyOf('schulde*, uberfallig*, offen(e|en|er)?, unbezahlt*, mahnung*, fallig*, ruckstand, kontostand'),
    payment: anyOf(
      'zahlung*, bezahlt, gezahlt, uberwiesen, uberweisung*, lastschrift*, eingegangen, abbuchung*',
      'abgebucht',
    ),
    explain: anyOf('wofur, erklar*, kenne ich nicht, gebuhr*, posten, kosten, betrag'),
    invoice: anyOf('*rechnung(en)?'),
    agreement: only(
      '(ok(ay)?|ja|gerne?|bitte)(,? (bitte|gerne?|danke|machen sie das|tun sie das)){0,3}, ja,? das ware (nett|gut|schon)',
      'gut, alles klar, in ordnung, verstanden, verstehe, super, prima, machen sie das( bitte)?',
    ),
  },
  kinds: {
    roaming: anyOf('roaming*, ausland*, tagespass*, tagespasse'),
    upgrade_fee: anyOf('upgrade-?gebuhr*, wechselgebuhr*, gebuhr fur (das|den) (upgrade|wechsel)'),
    proration: anyOf('anteilig*, teilmonat, ungenutzte tage'),
    late_fee: anyOf('mahngebuhr*, verzugsgebuhr*, saumnis*'),
    device: anyOf('gerat*rate, handyrate'),
    service: anyOf('techniker*, anfahrt, monteur*'),
  },
  outside: {
    'account.cancel': anyOf('kundig*, vertrag beenden'),
    'tech.slow': anyOf('langsam*, ruckel*, lahm, geschwindigkeit, speedtest, ewig'),
    'tech.device': anyOf('router*, modem*, box, sim, sim-karte, wlan-passwort'),
    'tech.no_connection': anyOf('internet, wlan, verbindung, netz, empfang, leitung, storung*, offline, ausfall'),
    'sales.new_plan': anyOf('tarif*, vertrag*, angebot*, datenpaket, glasfaser, rabatt*, neukunde'),
    'account.change_details': anyOf(
      'adresse, anschrift, e-?mail*, telefonnummer, nachname*, name, passwort, kundendaten, profil',
      'umgezogen, geheiratet',
    ),
  },
};
