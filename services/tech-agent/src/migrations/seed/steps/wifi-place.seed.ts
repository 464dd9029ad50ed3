import type { StepSeed } from '../step.seed.ts';

export const wifiPlace: StepSeed = {
  name: 'wifi_place',
  kind: 'do',
  title: 'Move the router to an open place',
  alsoCalled: [
    'moved the router',
    'move the router',
    'router umgestellt',
    'router umstellen',
    'mover el router',
    'movido el router',
    'deplacer le routeur',
    'deplace le routeur',
  ],
  words: {
    en: {
      instruction:
        'Wi-Fi does not like walls, metal and microwaves. Put the router in an open place, high up, and use your device in the same room.',
      question: 'Is it faster there?',
      done: ['moved the router', 'moved it', 'same room', 'next to the router'],
    },
    de: {
      instruction:
        'WLAN mag keine Wände, kein Metall und keine Mikrowelle. Stellen Sie den Router frei und erhöht auf und nutzen Sie Ihr Gerät im selben Zimmer.',
      question: 'Ist es dort schneller?',
      done: ['router umgestellt', 'im selben zimmer', 'neben dem router', 'direkt am router'],
    },
    es: {
      instruction:
        'Al wifi no le gustan las paredes, el metal ni el microondas. Ponga el router en un lugar abierto y alto, y use su dispositivo en la misma habitación.',
      question: '¿Va más rápido ahí?',
      done: ['movido el router', 'misma habitacion', 'al lado del router'],
    },
    fr: {
      instruction:
        'Le wifi n’aime ni les murs, ni le métal, ni le micro-ondes. Placez le routeur en hauteur, dans un endroit dégagé, et utilisez votre appareil dans la même pièce.',
      question: 'Est-ce plus rapide à cet endroit ?',
      done: ['deplace le routeur', 'meme piece', 'a cote du routeur'],
    },
  },
};
