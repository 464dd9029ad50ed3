import type { StepSeed } from '../step.seed.ts';

export const cables: StepSeed = {
  name: 'cables',
  kind: 'do',
  title: 'Check the cable to the wall',
  alsoCalled: ['cable*', 'kabel*', 'cables'],
  words: {
    en: {
      instruction:
        'Please follow the cable from the router to the socket in the wall. Unplug it at both ends, look for bent pins or kinks, and push it in until it clicks.',
      question: 'Does it work now?',
      done: [
        'checked the cable*',
        'checked all cable*',
        'cables are fine',
        'cables are ok',
        'cables are tight',
        'cable is fine',
        'replaced the cable',
      ],
    },
    de: {
      instruction:
        'Bitte verfolgen Sie das Kabel vom Router zur Dose in der Wand. Ziehen Sie es an beiden Enden ab, achten Sie auf Knicke und verbogene Stifte, und stecken Sie es ein, bis es klickt.',
      question: 'Geht es jetzt?',
      done: ['kabel gepruft', 'kabel sitzt', 'kabel sitzen', 'kabel sind fest', 'kabel sind ok', 'kabel getauscht'],
    },
    es: {
      instruction:
        'Siga el cable desde el router hasta la toma de la pared. Desconéctelo por los dos extremos, mire si está doblado o dañado, y conéctelo hasta que haga clic.',
      question: '¿Funciona ahora?',
      done: [
        'revisado los cables',
        'revisado el cable',
        'los cables estan bien',
        'el cable esta bien',
        'cambiado el cable',
      ],
    },
    fr: {
      instruction:
        'Suivez le câble du routeur jusqu’à la prise murale. Débranchez-le des deux côtés, cherchez un pli ou une broche tordue, et enfoncez-le jusqu’au clic.',
      question: 'Est-ce que cela marche maintenant ?',
      done: ['verifie les cables', 'verifie le cable', 'cables sont bien', 'cable est bien', 'change le cable'],
    },
  },
};
