import type { StepSeed } from '../step.seed.ts';

export const factoryReset: StepSeed = {
  name: 'factory_reset',
  kind: 'do',
  title: 'Reset the router to factory settings',
  alsoCalled: ['factory*', 'reset*', 'werkseinstellung*', 'zuruckgesetzt', 'de fabrica', 'reinitialis*', 'usine'],
  words: {
    en: {
      instruction:
        'Please press the small reset button on the back with a paper clip for ten seconds. The router forgets your own settings and returns to the Wi-Fi name and password on its label.',
      question: 'Does it work after five minutes?',
      done: ['factory reset', 'reset it', 'pressed reset'],
    },
    de: {
      instruction:
        'Bitte drücken Sie die kleine Reset-Taste auf der Rückseite zehn Sekunden mit einer Büroklammer. Der Router vergisst Ihre eigenen Einstellungen und hat wieder WLAN-Namen und Passwort vom Aufkleber.',
      question: 'Geht es nach fünf Minuten?',
      done: ['zuruckgesetzt', 'werkseinstellungen', 'reset gedruckt'],
    },
    es: {
      instruction:
        'Pulse con un clip el pequeño botón de reinicio de la parte trasera durante diez segundos. El router olvida sus ajustes y vuelve al nombre y la contraseña wifi de la etiqueta.',
      question: '¿Funciona después de cinco minutos?',
      done: ['restablecido', 'restablecido de fabrica', 'valores de fabrica'],
    },
    fr: {
      instruction:
        'Appuyez dix secondes avec un trombone sur le petit bouton de réinitialisation à l’arrière. Le routeur oublie vos réglages et reprend le nom et le mot de passe wifi de son étiquette.',
      question: 'Est-ce que cela marche au bout de cinq minutes ?',
      done: ['reinitialise', 'parametres d usine', 'reglages d usine'],
    },
  },
};
