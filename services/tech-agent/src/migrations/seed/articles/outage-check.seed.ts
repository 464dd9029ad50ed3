import type { ArticleSeed } from '../article.seed.ts';

export const outageCheck: ArticleSeed = {
  id: 'outage-check',
  words: {
    en: {
      title: 'How to check for an outage',
      keywords: 'outage disruption maintenance area neighbourhood status',
      body: 'Outages and planned works are listed for every area at http://status.tidewave, which you can open with mobile data, too. I look at the same list for your line whenever you write to me.',
    },
    de: {
      title: 'Nach einer Störung sehen',
      keywords: 'Störung Ausfall Wartung Gegend Nachbarschaft Status',
      body: 'Störungen und geplante Arbeiten stehen für jede Gegend unter http://status.tidewave, auch mit mobilen Daten erreichbar. Ich sehe für Ihre Leitung in derselben Liste nach, wann immer Sie mir schreiben.',
    },
    es: {
      title: 'Cómo consultar si hay una avería',
      keywords: 'avería corte incidencia mantenimiento zona barrio estado',
      body: 'Las averías y los trabajos previstos de cada zona están en http://status.tidewave, también con datos móviles. Yo miro la misma lista para su línea cada vez que me escribe.',
    },
    fr: {
      title: 'Vérifier s’il y a une panne',
      keywords: 'panne coupure perturbation travaux quartier état',
      body: 'Les pannes et les travaux prévus sont indiqués pour chaque quartier sur http://status.tidewave, aussi avec les données mobiles. Je consulte la même liste pour votre ligne chaque fois que vous m’écrivez.',
    },
  },
};
