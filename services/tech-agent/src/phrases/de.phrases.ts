import type { Catalogue } from './catalogue.ts';

export const de: Catalogue = {
  step: ({ instruction, question }) => `${instruction} ${question}`,
  question: ({ question }) => question,
  notUnderstood: ({ question }) => `Ich bin nicht sicher, ob ich Sie richtig verstanden habe. ${question}`,
  article: ({ body }) => body,
  didItHelp: () => 'Hilft Ihnen das?',
  outage: ({ area, since, expectedUntil }) =>
    `An Ihrer Leitung in ${area} gibt es seit ${since} eine Störung. ${
      expectedUntil
        ? `Wir rechnen mit dem Ende bis ${expectedUntil}.`
        : 'Wann sie behoben ist, wissen wir noch nicht; unsere Technik arbeitet daran.'
    } Bis dahin brauchen Sie bei sich nichts zu tun.`,
  outageStill: ({ area, expectedUntil }) =>
    `Die Störung in ${area} ist noch nicht behoben${expectedUntil ? `; wir rechnen damit bis ${expectedUntil}` : ', und wir können noch keinen Zeitpunkt nennen'}. Bei Ihnen zu Hause lässt sich daran nichts ändern. Wenn es um etwas anderes geht, sagen Sie mir bitte, worum.`,
  noOutage: ({ area }) => `An Ihrer Leitung in ${area} sehe ich keine Störung; sehen wir also bei Ihnen nach.`,
  measured: ({ measured, profile, isEnough }) =>
    isEnough
      ? `${measured} von ${profile} Mbit/s Ihrer Leitung sind in Ordnung: Es liegt nicht an der Leitung, sondern am WLAN.`
      : `${measured} Mbit/s sind deutlich weniger als die ${profile} Mbit/s Ihrer Leitung.`,
  noted: () => 'Danke, das habe ich notiert.',
  solved: () => 'Schön, dass es geht. Schreiben Sie mir hier, wenn es wiederkommt.',
  welcome: () => 'Gern geschehen.',
  takeYourTime: () => 'Lassen Sie sich Zeit, und sagen Sie mir hier, wie es gegangen ist.',
  whatIsWrong: () =>
    'Worum geht es: gar keine Verbindung, eine langsame Verbindung oder eine Frage zu einem Gerät wie dem Router?',
  waiting: () =>
    'Eine Kollegin oder ein Kollege wird gerufen und bekommt alles, was wir versucht haben. Sie können hier ergänzen, was wichtig ist.',
  cameBack: () =>
    'Dafür konnte ich niemanden erreichen. Was wir versucht haben, ist notiert; bei Verbindung und Geräten helfe ich Ihnen hier gern weiter.',
  askMissing: ({ names }) => `Um das weiterzugeben, brauche ich von Ihnen: ${names.join(', ')}.`,
};
