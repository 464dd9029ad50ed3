import type { ArticleSeed } from '../article.seed.ts';

export const speedTest: ArticleSeed = {
  id: 'speed-test',
  words: {
    en: {
      title: 'How to run a speed test',
      keywords: 'speed test measure mbit download upload fast',
      body: 'For a speed test that counts, connect a computer by cable, close other programs and open http://speed.tidewave. Run it three times: 80 percent of the speed of your plan or more is as it should be.',
    },
    de: {
      title: 'Einen Speedtest machen',
      keywords: 'Speedtest Geschwindigkeit messen Mbit Download Upload',
      body: 'Für einen aussagekräftigen Speedtest verbinden Sie einen Computer per Kabel, schließen andere Programme und öffnen http://speed.tidewave. Messen Sie dreimal: Ab 80 Prozent der Geschwindigkeit Ihres Tarifs ist alles in Ordnung.',
    },
    es: {
      title: 'Cómo hacer un test de velocidad',
      keywords: 'test prueba velocidad medir mbit descarga subida',
      body: 'Para un test de velocidad fiable, conecte un ordenador por cable, cierre otros programas y abra http://speed.tidewave. Hágalo tres veces: a partir del 80 por ciento de la velocidad contratada todo está en orden.',
    },
    fr: {
      title: 'Faire un test de débit',
      keywords: 'test débit vitesse mesurer mbit téléchargement',
      body: 'Pour un test de débit fiable, reliez un ordinateur par câble, fermez les autres programmes et ouvrez http://speed.tidewave. Faites-le trois fois : à partir de 80 pour cent du débit de votre forfait, tout est normal.',
    },
  },
};
