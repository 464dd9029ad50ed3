import type { StepSeed } from '../step.seed.ts';

export const lights: StepSeed = {
  name: 'lights',
  kind: 'look',
  title: 'Look at the lights of the router',
  alsoCalled: ['light*', 'lamp*', 'led', 'leuchte*', 'lampchen', 'lampe*', 'luz', 'luces', 'voyant*', 'lumiere*'],
  words: {
    en: {
      instruction: 'Please look at the front of your router.',
      question: 'Are all lights green, is one of them red or orange, or are they all off?',
      outcomes: {
        red: ['red', 'orange', 'amber', 'yellow', 'blink*', 'flash*'],
        no_power: ['off', 'no light*', 'no lights', 'dark', 'dead', 'not on'],
        green: ['green', 'all on', 'lit', 'white', 'blue', 'normal', 'look fine', 'steady'],
      },
    },
    de: {
      instruction: 'Bitte schauen Sie auf die Vorderseite Ihres Routers.',
      question: 'Leuchten alle Lampen grün, ist eine rot oder orange, oder sind alle aus?',
      outcomes: {
        red: ['rot', 'rote', 'orange', 'gelb', 'blink*'],
        no_power: [
          'aus',
          'keine lampe*',
          'kein licht',
          'dunkel',
          'leuchtet nicht*',
          'leuchten nicht*',
          'tot',
          'keine davon',
          'keine leuchtet',
          'gar nichts',
          'nichts leuchtet',
        ],
        green: [
          'grun',
          'grune',
          'alle an',
          'leuchten weiß',
          'leuchtet weiß',
          'weiße',
          'blau',
          'normal',
          'leuchten alle',
        ],
      },
    },
    es: {
      instruction: 'Mire, por favor, la parte delantera de su router.',
      question: '¿Están todas las luces en verde, hay alguna roja o naranja, o están todas apagadas?',
      outcomes: {
        red: ['roj*', 'naranja', 'ambar', 'amarill*', 'parpade*'],
        no_power: ['apagad*', 'ninguna', 'sin luz', 'sin luces', 'no se enciende*', 'no hay luz'],
        green: ['verde*', 'encendidas', 'blanc*', 'azul*', 'normal', 'normales'],
      },
    },
    fr: {
      instruction: 'Regardez, s’il vous plaît, l’avant de votre routeur.',
      question: 'Tous les voyants sont-ils verts, l’un d’eux est-il rouge ou orange, ou sont-ils tous éteints ?',
      outcomes: {
        red: ['rouge*', 'orange*', 'jaune*', 'clignot*'],
        no_power: ['etein*', 'aucun', 'aucune', 'pas de lumiere', 'pas de voyant'],
        green: ['vert*', 'allumes', 'blanc*', 'bleu*', 'normal', 'normaux'],
      },
    },
  },
};
