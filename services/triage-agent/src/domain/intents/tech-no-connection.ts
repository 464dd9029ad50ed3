import type { Intent } from './intent.ts';

export const noConnection: Intent = {
  name: 'tech.no_connection',
  examples: {
    en: [
      'My internet is not working',
      'I have no connection since this morning',
      'The internet is down at my place',
      'There is no signal on my phone',
      'I cannot get online',
      'The internet just died and nothing works',
      'My wifi is connected but there is no internet',
      'For two hours I have had no internet, is there an outage?',
      'I lost my connection and it does not come back',
      "I can't make calls, no network at all",
      'The connection drops all the time',
      'Mobile data stopped working',
      'Nothing loads, we are completely offline',
    ],
    de: [
      'Mein Internet geht nicht',
      'Ich habe seit heute Morgen keine Verbindung',
      'Das Internet ist ausgefallen',
      'Mein Handy hat kein Netz',
      'Gibt es eine Störung in meiner Gegend?',
      'Die Verbindung bricht ständig ab',
    ],
    es: [
      'No me funciona internet',
      'No tengo conexión desde esta mañana',
      'Se ha caído el internet en casa',
      'Mi móvil no tiene cobertura',
      '¿Hay una avería en mi zona?',
      'La conexión se corta todo el rato',
    ],
    fr: [
      'Mon internet ne marche pas',
      "Je n'ai plus de connexion depuis ce matin",
      'Internet est en panne chez moi',
      "Mon portable n'a pas de réseau",
      'Y a-t-il une panne dans mon quartier ?',
      'La connexion se coupe sans arrêt',
    ],
  },
};
