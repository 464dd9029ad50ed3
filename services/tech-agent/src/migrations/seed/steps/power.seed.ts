import type { StepSeed } from '../step.seed.ts';

export const power: StepSeed = {
  name: 'power',
  kind: 'do',
  title: 'Try another socket for the router',
  alsoCalled: ['socket', 'power supply', 'power cable', 'steckdose', 'netzteil', 'enchufe', 'prise'],
  words: {
    en: {
      instruction:
        'Without any light the router has no power. Press its power button, push the plug in firmly at both ends and try another wall socket.',
      question: 'Do the lights come on and does the connection work after two minutes?',
      done: ['another socket', 'other socket', 'different socket'],
    },
    de: {
      instruction:
        'Ganz ohne Licht hat der Router keinen Strom. Drücken Sie den Einschaltknopf, stecken Sie das Netzteil an beiden Enden fest ein und versuchen Sie eine andere Steckdose.',
      question: 'Gehen die Lampen an, und geht die Verbindung nach zwei Minuten?',
      done: ['andere steckdose', 'anderen steckdose'],
    },
    es: {
      instruction:
        'Sin ninguna luz, el router no tiene corriente. Pulse el botón de encendido, apriete el cable por los dos extremos y pruebe otro enchufe.',
      question: '¿Se encienden las luces y funciona la conexión después de dos minutos?',
      done: ['otro enchufe'],
    },
    fr: {
      instruction:
        'Sans aucun voyant, le routeur n’a pas de courant. Appuyez sur le bouton de mise en marche, enfoncez bien la fiche des deux côtés et essayez une autre prise.',
      question: 'Les voyants s’allument-ils, et la connexion marche-t-elle au bout de deux minutes ?',
      done: ['autre prise'],
    },
  },
};
