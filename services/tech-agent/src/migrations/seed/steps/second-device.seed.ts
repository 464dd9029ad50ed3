import type { StepSeed } from '../step.seed.ts';

export const secondDevice: StepSeed = {
  name: 'second_device',
  kind: 'do',
  title: 'Let one device join the Wi-Fi anew',
  alsoCalled: [
    'second device',
    'another device',
    'other device',
    'anderes gerat',
    'otro dispositivo',
    'autre appareil',
  ],
  words: {
    en: {
      instruction:
        'The router itself looks healthy. On one phone or computer, let it forget the Wi-Fi network, and join again with the password on the label of the router.',
      question: 'Does that device get online?',
      done: ['forgot the network', 'joined again', 'tried another device', 'other device'],
    },
    de: {
      instruction:
        'Der Router selbst sieht gut aus. Löschen Sie auf einem Handy oder Computer das gespeicherte WLAN und melden Sie das Gerät mit dem Passwort vom Aufkleber des Routers neu an.',
      question: 'Kommt dieses Gerät ins Internet?',
      done: ['wlan geloscht', 'neu angemeldet', 'anderes gerat'],
    },
    es: {
      instruction:
        'El router en sí parece estar bien. En un móvil u ordenador, olvide la red wifi guardada y vuelva a conectarse con la contraseña de la etiqueta del router.',
      question: '¿Ese dispositivo se conecta a internet?',
      done: ['olvidado la red', 'vuelto a conectar', 'otro dispositivo'],
    },
    fr: {
      instruction:
        'Le routeur lui-même semble en bon état. Sur un téléphone ou un ordinateur, oubliez le réseau wifi enregistré et reconnectez-vous avec le mot de passe de l’étiquette du routeur.',
      question: 'Cet appareil accède-t-il à internet ?',
      done: ['oublie le reseau', 'reconnecte', 'autre appareil'],
    },
  },
};
