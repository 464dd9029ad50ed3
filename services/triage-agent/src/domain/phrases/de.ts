import type { Catalogue } from './catalogue.ts';

export const de: Catalogue = {
  greeting: (name) =>
    `Hallo${name ? ` ${name}` : ''}, willkommen bei Tidewave. Ich helfe bei Rechnungen und Zahlungen, Anschluss und Geräten, Tarifen und Ihren Kontodaten. Was kann ich für Sie tun?`,
  welcome: 'Gern geschehen. Wenn noch etwas ist, schreiben Sie mir einfach hier.',
  clarify:
    'Damit ich Sie richtig verstehe: Geht es um eine Rechnung oder Zahlung, um Internet oder ein Gerät, um einen Tarif oder um Ihre Kontodaten?',
  ask: (items) =>
    `Damit Ihr Anliegen an die richtige Stelle kommt, brauche ich noch ${items}. Können Sie mir das nennen?`,
  facts: {
    'account.number': 'Ihre Kontonummer (sie beginnt mit TC- und steht auf jeder Rechnung, zum Beispiel TC-1234)',
    'invoice.number': 'die Rechnungsnummer (zum Beispiel INV-2026-0123)',
    'charge.amount': 'den Betrag, um den es geht',
    'charge.date': 'das Datum der Abbuchung',
    'customer.id': 'Ihre Kundennummer',
    'customer.name': 'Ihren Namen',
    'customer.email': 'Ihre E-Mail-Adresse',
  },
  anyFact: (name) => `diese Angabe: ${name}`,
  nobody:
    'Es tut mir leid, gerade ist niemand da, der sich darum kümmern kann. Was Sie mir gesagt haben, bleibt in dieser Unterhaltung: Schreiben Sie jederzeit wieder, dann versuche ich es sofort noch einmal.',
  noted: 'Danke, das ist hier für die Kollegin oder den Kollegen notiert.',
  back: (agreed) =>
    [
      'Ich übernehme wieder und weiß, was besprochen wurde.',
      agreed.length > 0 && `Vereinbart ist: ${agreed.join('; ')}.`,
      'Was kann ich noch für Sie tun?',
    ]
      .filter(Boolean)
      .join(' '),
};
