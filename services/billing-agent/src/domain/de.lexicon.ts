import type { Lexicon } from './question.ts';

export const de: Lexicon = {
  cues: {
    person:
      /\b(mensch(en)?|echten? person|mitarbeiter(in)?|kollegen? sprechen|jemand(en|em)? (sprechen|reden)|mit (einem|einer|jemandem)\b.*\b(sprechen|reden))\b/,
    other:
      /\b(ander(e|en|er|es)) (doppelte )?(buchung|abbuchung|betrag|zahlung|posten|position|rechnung|gebuhr)\w*|\bsonst noch\b/,
    whenBack: /\b(wann|wie lange|wo)\b.*\b(zuruck|erstatt\w+|ruckerstatt\w+|gutgeschrieben|gutschrift|mein geld)\b/,
    cause: /\b(wie|warum|wieso)\b.*\b(passier\w+|kommt das|dazu gekommen)\b/,
    double:
      /\b(doppelt\w*|zweimal|zwei mal|2x|2 mal|(zwei )?gleiche[nr]? (abbuchung|buchung|betrag|zahlung)\w*)\b|\b(nochmals?|noch einmal|erneut) (abgebucht|berechnet|belastet)\b/,
    refund:
      /\b(ruckerstatt\w+|erstatt\w+|mein geld|geld zuruck|ruckzahlung\w*|zuruckzahl\w+|zuruckuberweis\w+|gutschrift\w*|zuruckbekomm\w+)\b/,
    thanks: /\b(danke\w*|vielen dank|merci|das war'?s|tschuss|auf wiedersehen)\b/,
    nextInvoice: /\b(nachste[nr]?|kommende[nr]?) (rechnung|abbuchung|zahlung|monat)\b/,
    rise: /\b(hoher|teurer|so (hoch|viel|teuer)|mehr als (sonst|ublich|letzten)|gestiegen|zu (hoch|viel|teuer))\b/,
    changeMethod:
      /\b(ander\w*|neue[rns]?|wechsel\w*|aktualisier\w*|hinterleg\w*|abgelaufen)\b.*\b(karte|konto|bankverbindung|iban|lastschrift|zahlungsart|zahlungsweise)\b|\bkarte\b.*\babgelaufen\b/,
    howToPay:
      /\b(wie|wo) (kann|soll|muss) ich\b.*\b(zahlen|bezahlen|uberweisen)\b|\bich (mochte|will) (jetzt )?(zahlen|bezahlen)\b|\bpaypal\b|\bzahlungsarten\b/,
    payLater:
      /\b(spater|in raten|ratenzahlung|nachste woche)\b.*\bzahl\w*|\b(zahl|bezahl)\w*\b.*\b(spater|in raten)\b|\b(stund\w+|zahlungsaufschub|ratenzahlung|in raten)\b/,
    balance: /\b(schulde\w*|uberfallig\w*|offen(e|en|er)?|unbezahlt\w*|mahnung\w*|fallig\w*|ruckstand|kontostand)\b/,
    payment:
      /\b(zahlung\w*|bezahlt|gezahlt|uberwiesen|uberweisung\w*|lastschrift\w*|eingegangen|abbuchung\w*|abgebucht)\b/,
    explain: /\b(wofur|erklar\w*|kenne ich nicht|gebuhr\w*|posten|kosten|betrag)\b/,
    invoice: /\b\w*rechnung(en)?\b/,
    agreement: /^(ok(ay)?|gut|ja|alles klar|in ordnung|verstanden|verstehe|super|prima|nein|ne)( (danke|gut))?$/,
  },
  kinds: {
    roaming: /\b(roaming\w*|ausland\w*|tagespass\w*|tagespasse)\b/,
    upgrade_fee: /\b(upgrade-?gebuhr\w*|wechselgebuhr\w*|gebuhr fur (das|den) (upgrade|wechsel))\b/,
    proration: /\b(anteilig\w*|teilmonat|ungenutzte tage)\b/,
    late_fee: /\b(mahngebuhr\w*|verzugsgebuhr\w*|saumnis\w*)\b/,
    device: /\b(gerat\w*rate|handyrate)\b/,
    service: /\b(techniker\w*|anfahrt|monteur\w*)\b/,
  },
  outside: {
    'tech.slow': /\b(langsam\w*|ruckel\w*|lahm|geschwindigkeit|speedtest|ewig)\b/,
    'tech.device': /\b(router\w*|modem\w*|box|sim|sim-karte|wlan-passwort)\b/,
    'tech.no_connection': /\b(internet|wlan|verbindung|netz|empfang|leitung|storung\w*|offline|ausfall)\b/,
    'sales.new_plan': /\b(tarif\w*|vertrag\w*|angebot\w*|datenpaket|glasfaser|rabatt\w*|neukunde)\b/,
    'account.change_details':
      /\b(adresse|anschrift|e-?mail\S*|telefonnummer|nachname\w*|name|passwort|kundendaten|profil|umgezogen|geheiratet)\b/,
  },
};
