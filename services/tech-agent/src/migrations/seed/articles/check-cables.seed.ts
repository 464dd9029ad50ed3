import type { ArticleSeed } from '../article.seed.ts';

export const checkCables: ArticleSeed = {
  id: 'check-cables',
  step: 'cables',
  words: {
    en: {
      title: 'Which cable goes into which socket',
      keywords: 'cable plug socket port connect fibre lan wan',
      body: 'The cable from the wall goes into the socket marked “WAN” or “Fibre”, computers and TV boxes into “LAN” 1 to 4. Each plug clicks when it is in; a fibre cable must not be bent tightly.',
    },
    de: {
      title: 'Welches Kabel in welche Buchse gehört',
      keywords: 'Kabel Stecker Buchse Anschluss anschließen Glasfaser LAN WAN',
      body: 'Das Kabel aus der Wand gehört in die Buchse „WAN“ oder „Fibre“, Computer und TV-Box gehören in „LAN“ 1 bis 4. Jeder Stecker klickt, wenn er sitzt; ein Glasfaserkabel darf nicht geknickt werden.',
    },
    es: {
      title: 'Qué cable va en cada toma',
      keywords: 'cable clavija toma puerto conectar fibra lan wan',
      body: 'El cable de la pared va en la toma marcada «WAN» o «Fibre»; los ordenadores y la TV Box, en «LAN» 1 a 4. Cada conector hace clic al entrar; el cable de fibra no debe doblarse.',
    },
    fr: {
      title: 'Brancher chaque câble dans sa prise',
      keywords: 'câble fiche prise port brancher fibre lan wan',
      body: 'Le câble du mur va dans la prise « WAN » ou « Fibre », les ordinateurs et le décodeur dans « LAN » 1 à 4. Chaque fiche fait un clic ; un câble de fibre ne doit pas être plié.',
    },
  },
};
