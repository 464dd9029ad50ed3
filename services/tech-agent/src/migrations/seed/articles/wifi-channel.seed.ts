import type { ArticleSeed } from '../article.seed.ts';

export const wifiChannel: ArticleSeed = {
  id: 'wifi-channel',
  step: 'wifi_channel',
  words: {
    en: {
      title: 'How to change the Wi-Fi channel',
      keywords: 'wifi channel wireless neighbours interference 5 ghz frequency',
      body: 'To change the Wi-Fi channel, open http://router.tidewave, choose Wi-Fi, then Channel, then “Automatic”. The 5 GHz network has more free channels, the 2.4 GHz network reaches further.',
    },
    de: {
      title: 'Den WLAN-Kanal wechseln',
      keywords: 'WLAN WiFi Kanal ändern Nachbarn Störungen 5 GHz Frequenz',
      body: 'Um den WLAN-Kanal zu wechseln, öffnen Sie http://router.tidewave, dann WLAN, Kanal und „Automatisch“. Das 5-GHz-Netz hat mehr freie Kanäle, das 2,4-GHz-Netz reicht weiter.',
    },
    es: {
      title: 'Cómo cambiar el canal del wifi',
      keywords: 'wifi canal vecinos interferencias 5 ghz frecuencia',
      body: 'Para cambiar el canal del wifi, abra http://router.tidewave, elija Wifi, Canal y «Automático». La red de 5 GHz tiene más canales libres; la de 2,4 GHz llega más lejos.',
    },
    fr: {
      title: 'Changer le canal du wifi',
      keywords: 'wifi canal voisins interférences 5 ghz fréquence',
      body: 'Pour changer le canal du wifi, ouvrez http://router.tidewave, choisissez Wifi, Canal, puis « Automatique ». Le réseau 5 GHz a plus de canaux libres, le réseau 2,4 GHz porte plus loin.',
    },
  },
};
