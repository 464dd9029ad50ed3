import type { ArticleSeed } from '../article.seed.ts';

export const moveRouter: ArticleSeed = {
  id: 'move-router',
  step: 'wifi_place',
  words: {
    en: {
      title: 'Where to put the router',
      keywords: 'move router place position location room reception wall',
      body: 'The router works best in the middle of the home, high up and in the open: not in a cupboard, not behind a TV, and away from microwaves and metal. Three metres more of cable are often worth it.',
    },
    de: {
      title: 'Wo der Router am besten steht',
      keywords: 'Router umstellen aufstellen Platz Standort Zimmer Empfang Wand',
      body: 'Der Router steht am besten in der Mitte der Wohnung, erhöht und frei: nicht im Schrank, nicht hinter dem Fernseher und fern von Mikrowelle und Metall. Drei Meter Kabel mehr lohnen sich oft.',
    },
    es: {
      title: 'Dónde colocar el router',
      keywords: 'mover router colocar lugar posición habitación señal pared',
      body: 'El router funciona mejor en el centro de la casa, en alto y despejado: ni en un armario ni detrás del televisor, y lejos del microondas y del metal. Tres metros más de cable suelen valer la pena.',
    },
    fr: {
      title: 'Où placer le routeur',
      keywords: 'déplacer routeur placer endroit position pièce réception mur box',
      body: 'Le routeur marche le mieux au centre du logement, en hauteur et dégagé : ni dans un placard ni derrière la télévision, loin du micro-ondes et du métal. Trois mètres de câble en plus en valent souvent la peine.',
    },
  },
};
