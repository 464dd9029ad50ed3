import type { ArticleSeed } from '../article.seed.ts';

export const tvBox: ArticleSeed = {
  id: 'tv-box',
  words: {
    en: {
      title: 'The TV box shows no picture',
      keywords: 'tv box television picture channels decoder remote hdmi',
      body: 'If the TV box shows no picture, choose its HDMI input on the television, hold the power button of the box for ten seconds, and connect it to the router by cable. Missing channels come back with Settings, then Search channels.',
    },
    de: {
      title: 'Die TV-Box zeigt kein Bild',
      keywords: 'TV-Box TV Box Fernseher Fernsehen Bild Sender Decoder Fernbedienung HDMI',
      body: 'Zeigt die TV-Box kein Bild, wählen Sie am Fernseher ihren HDMI-Eingang, halten den Einschaltknopf der Box zehn Sekunden gedrückt und verbinden sie per Kabel mit dem Router. Fehlende Sender kommen über Einstellungen, Sendersuche zurück.',
    },
    es: {
      title: 'La TV Box no muestra imagen',
      keywords: 'tv box televisión televisor tele imagen canales decodificador mando hdmi',
      body: 'Si la TV Box no muestra imagen, elija su entrada HDMI en el televisor, mantenga pulsado el botón de encendido de la caja diez segundos y conéctela al router por cable. Los canales que falten vuelven con Ajustes, Buscar canales.',
    },
    fr: {
      title: 'Le décodeur TV n’affiche pas d’image',
      keywords: 'tv décodeur télévision télé image chaînes télécommande hdmi',
      body: 'Si le décodeur TV n’affiche pas d’image, choisissez son entrée HDMI sur le téléviseur, maintenez son bouton de mise en marche dix secondes et reliez-le au routeur par câble. Les chaînes manquantes reviennent avec Réglages, Recherche des chaînes.',
    },
  },
};
