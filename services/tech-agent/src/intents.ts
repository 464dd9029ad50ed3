/** What tech is for, with things customers say. */
export const intents = [
  {
    name: 'tech.no_connection',
    examples: [
      'My internet does not work',
      'We have been offline since last night',
      'The wifi is there but no page opens',
      'Mein Internet ist weg',
      'Seit gestern komme ich nicht mehr online',
      'Me he quedado sin internet',
      'El wifi está pero no carga nada',
      'Je n’ai plus internet',
      'Le wifi marche mais aucune page ne s’ouvre',
    ],
  },
  {
    name: 'tech.slow',
    examples: [
      'My connection is far too slow',
      'Films stop and buffer in the evening',
      'I get a fraction of my speed',
      'Meine Verbindung ist viel zu langsam',
      'Abends ruckelt jeder Film',
      'Mi conexión va demasiado lenta',
      'Las películas se paran por la noche',
      'Ma connexion est beaucoup trop lente',
      'Les films saccadent le soir',
    ],
  },
  {
    name: 'tech.device',
    examples: [
      'How do I set up the new modem?',
      'A light on my router is orange',
      'I have forgotten the wifi password',
      'Wie schließe ich das neue Modem an?',
      'Ich habe das WLAN-Passwort vergessen',
      '¿Cómo conecto el módem nuevo?',
      'He olvidado la contraseña del wifi',
      'Comment brancher le nouveau modem ?',
      'J’ai oublié le mot de passe du wifi',
    ],
  },
];
