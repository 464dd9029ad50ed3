import type { Language } from './language.ts';

export const de: Language = {
  tag: 'de-DE',
  titles: {
    outage: (subject) => `Störung in ${subject}`,
    works: (subject) => `Arbeiten in ${subject}`,
    product: (subject) => `Neues zu ${subject}`,
  },
  causes: {
    'a cut cable': 'ein durchtrenntes Kabel',
    'a power failure': 'ein Stromausfall',
    'a software fault': 'ein Softwarefehler',
  },
  sentences: {
    'outage.began': ({ date, time }) => `Die Störung begann am ${date} um ${time} Uhr.`,
    'outage.cause': ({ cause }) => `Die Ursache war ${cause}.`,
    'outage.affected': ({ count }) => `${count} Kundinnen und Kunden hatten keine Verbindung.`,
    'outage.ended': ({ date, time }) => `Seit dem ${date}, ${time} Uhr, funktioniert alles wieder.`,
    'outage.credit': ({ money }) => `Betroffene erhalten eine Gutschrift von ${money}.`,
    works: ({ date, time, until }) => `Am ${date} wird von ${time} bis ${until} Uhr gearbeitet.`,
    'product.speed': ({ subject, count }) => `${subject} erreicht ${count} Mbit/s.`,
    'product.price': ({ money }) => `Es kostet ${money} im Monat.`,
    'product.setup': ({ money }) => `Die Einrichtung kostet einmalig ${money}.`,
    'product.available': ({ place, date }) => `In ${place} ist es ab dem ${date} verfügbar.`,
    'product.notice': ({ count }) => `Die Kündigungsfrist beträgt ${count} Tage.`,
  },
  sources: 'Quellen',
};
