import type { Intent } from './intent.ts';

export const device: Intent = {
  name: 'tech.device',
  examples: {
    en: [
      'How do I set up my new router?',
      'The modem light is blinking red',
      'Where do I find the wifi password on the router?',
      'I would like help to install the modem',
      'How do I restart the router?',
      'Which cable goes into which socket of the box?',
      'How do I reset my modem to factory settings?',
      'I cannot log in to the router page',
      'How do I change the name of my wifi network?',
      'My router came today, what do I do first?',
      'What does the orange lamp on the box mean?',
      'I have two SIM cards, how do I activate the new one?',
      'How do I update the firmware of the modem?',
    ],
    de: [
      'Wie richte ich meinen neuen Router ein?',
      'Die Lampe an der Box leuchtet orange',
      'Wo steht das WLAN-Passwort auf dem Router?',
      'Ich brauche Hilfe beim Anschließen des Modems',
      'Wie setze ich den Router auf Werkseinstellungen zurück?',
      'Wie aktiviere ich meine SIM-Karte?',
    ],
    es: [
      '¿Cómo configuro el router nuevo?',
      'La luz del módem parpadea en rojo',
      '¿Dónde está la contraseña del wifi en el router?',
      'Necesito ayuda para instalar el módem',
      '¿Cómo restablezco el router de fábrica?',
      '¿Cómo activo mi tarjeta SIM?',
    ],
    fr: [
      'Comment installer mon nouveau routeur ?',
      'La lumière de la box reste rouge, que faire ?',
      'Où se trouve le mot de passe wifi sur la box ?',
      "J'ai besoin d'aide pour brancher le modem",
      'Comment réinitialiser la box ?',
      'Comment activer ma carte SIM ?',
    ],
  },
};
