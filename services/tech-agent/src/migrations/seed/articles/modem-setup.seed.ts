import type { ArticleSeed } from '../article.seed.ts';

export const modemSetup: ArticleSeed = {
  id: 'modem-setup',
  words: {
    en: {
      title: 'How to set up a new modem',
      keywords: 'new modem router box set up install first activate',
      body: 'To set up a new modem, plug the cable from the wall into “WAN”, then connect the power. After about ten minutes the light “Internet” is green; the Wi-Fi name and password are on the label at the bottom.',
    },
    de: {
      title: 'Ein neues Modem einrichten',
      keywords: 'neues Modem neuer Router einrichten anschließen installieren aktivieren',
      body: 'Um ein neues Modem einzurichten, stecken Sie das Kabel aus der Wand in „WAN“ und schließen dann den Strom an. Nach etwa zehn Minuten leuchtet „Internet“ grün; WLAN-Name und Passwort stehen auf dem Aufkleber an der Unterseite.',
    },
    es: {
      title: 'Cómo instalar un módem nuevo',
      keywords: 'módem nuevo router nuevo instalar configurar activar primera vez',
      body: 'Para instalar un módem nuevo, conecte el cable de la pared a «WAN» y después la corriente. A los diez minutos la luz «Internet» está verde; el nombre y la contraseña del wifi están en la etiqueta de abajo.',
    },
    fr: {
      title: 'Installer un nouveau modem',
      keywords: 'nouveau modem nouveau routeur box installer configurer activer première fois',
      body: 'Pour installer un nouveau modem, branchez le câble du mur sur « WAN », puis le courant. Après dix minutes environ, le voyant « Internet » est vert ; le nom et le mot de passe du wifi sont sur l’étiquette en dessous.',
    },
  },
};
