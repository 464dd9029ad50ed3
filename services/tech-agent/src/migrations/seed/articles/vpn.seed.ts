import type { ArticleSeed } from '../article.seed.ts';

export const vpn: ArticleSeed = {
  id: 'vpn',
  words: {
    en: {
      title: 'A VPN does not connect or is slow',
      keywords: 'vpn work office company tunnel',
      body: 'If a VPN does not connect, let it use the protocol “TCP” or port 443 and restart its app. A VPN always costs speed; choose a server near you, and compare with the VPN switched off.',
    },
    de: {
      title: 'Ein VPN verbindet nicht oder ist langsam',
      keywords: 'VPN Arbeit Büro Firma Homeoffice Tunnel',
      body: 'Verbindet ein VPN nicht, lassen Sie es das Protokoll „TCP“ oder Port 443 nutzen und starten Sie seine App neu. Ein VPN kostet immer Geschwindigkeit: Wählen Sie einen Server in der Nähe und vergleichen Sie ohne VPN.',
    },
    es: {
      title: 'Una VPN no conecta o va lenta',
      keywords: 'vpn trabajo oficina empresa teletrabajo túnel',
      body: 'Si una VPN no conecta, haga que use el protocolo «TCP» o el puerto 443 y reinicie su aplicación. Una VPN siempre resta velocidad: elija un servidor cercano y compare con la VPN apagada.',
    },
    fr: {
      title: 'Un VPN ne se connecte pas ou est lent',
      keywords: 'vpn travail bureau entreprise télétravail tunnel',
      body: 'Si un VPN ne se connecte pas, faites-lui utiliser le protocole « TCP » ou le port 443 et relancez son application. Un VPN coûte toujours du débit : choisissez un serveur proche et comparez sans VPN.',
    },
  },
};
