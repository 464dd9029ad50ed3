import type { StepSeed } from '../step.seed.ts';

export const wifiChannel: StepSeed = {
  name: 'wifi_channel',
  kind: 'do',
  title: 'Change the Wi-Fi channel',
  alsoCalled: ['channel*', 'kanal*', 'canal*', '5 ghz'],
  words: {
    en: {
      instruction:
        'Neighbours may use the same Wi-Fi channel. Open http://router.tidewave, choose Wi-Fi, then Channel, then “Automatic”, and let your devices use the 5 GHz network.',
      question: 'Is it faster after that?',
      done: ['changed the channel', 'another channel', 'other channel', 'set it to automatic'],
    },
    de: {
      instruction:
        'Nachbarn nutzen vielleicht denselben WLAN-Kanal. Öffnen Sie http://router.tidewave, wählen Sie WLAN, dann Kanal, dann „Automatisch“, und nutzen Sie mit Ihren Geräten das 5-GHz-Netz.',
      question: 'Ist es danach schneller?',
      done: ['kanal gewechselt', 'kanal geandert', 'anderer kanal', 'anderen kanal', 'auf automatisch'],
    },
    es: {
      instruction:
        'Puede que los vecinos usen el mismo canal wifi. Abra http://router.tidewave, elija Wifi, luego Canal y «Automático», y use la red de 5 GHz.',
      question: '¿Va más rápido después?',
      done: ['cambiado el canal', 'cambie el canal', 'otro canal', 'en automatico'],
    },
    fr: {
      instruction:
        'Des voisins utilisent peut-être le même canal wifi. Ouvrez http://router.tidewave, choisissez Wifi, puis Canal, puis « Automatique », et utilisez le réseau 5 GHz.',
      question: 'Est-ce plus rapide ensuite ?',
      done: ['change le canal', 'change de canal', 'autre canal', 'en automatique'],
    },
  },
};
