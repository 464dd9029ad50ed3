import type { StepSeed } from '../step.seed.ts';

export const otherDevices: StepSeed = {
  name: 'other_devices',
  kind: 'do',
  title: 'Stop VPN, downloads and other devices',
  alsoCalled: ['vpn', 'downloads', 'other devices', 'descargas', 'telechargements'],
  words: {
    en: {
      instruction:
        'Something else may take your speed. Switch off any VPN, pause downloads and backups, and take other devices off the network for a moment.',
      question: 'Is it faster now?',
      done: ['vpn is off', 'no vpn', 'no downloads', 'switched off everything', 'only device'],
    },
    de: {
      instruction:
        'Vielleicht verbraucht etwas anderes Ihre Geschwindigkeit. Schalten Sie ein VPN aus, halten Sie Downloads und Backups an und nehmen Sie andere Geräte kurz aus dem Netz.',
      question: 'Ist es jetzt schneller?',
      done: ['vpn ist aus', 'kein vpn', 'keine downloads', 'alles ausgeschaltet', 'einziges gerat'],
    },
    es: {
      instruction:
        'Puede que otra cosa consuma su velocidad. Apague la VPN si la usa, pare descargas y copias de seguridad, y desconecte un momento los demás dispositivos.',
      question: '¿Va más rápido ahora?',
      done: ['sin vpn', 'sin descargas', 'todo apagado', 'unico dispositivo'],
    },
    fr: {
      instruction:
        'Autre chose consomme peut-être votre débit. Coupez tout VPN, arrêtez téléchargements et sauvegardes, et déconnectez un instant les autres appareils.',
      question: 'Est-ce plus rapide maintenant ?',
      done: ['sans vpn', 'pas de vpn', 'aucun telechargement', 'tout eteint', 'seul appareil'],
    },
  },
};
