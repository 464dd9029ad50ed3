import type { Intent } from './intent.ts';

export const greeting: Intent = {
  name: 'smalltalk.greeting',
  examples: {
    en: [
      'Hello',
      'Hi',
      'Hi there',
      'Hey',
      'Good morning',
      'Good afternoon',
      'Good evening',
      'Hello, is anybody there?',
      'Hey, how are you?',
      'Hi, how is it going?',
      'Hello there, good day',
      'Morning!',
    ],
    de: ['Hallo', 'Guten Tag', 'Guten Morgen', 'Guten Abend', "Hi zusammen, wie geht's?", 'Servus', 'Moin'],
    es: ['Hola', 'Buenos días', 'Buenas tardes', 'Buenas noches', 'Hola, ¿qué tal?', 'Hola, ¿hay alguien ahí?'],
    fr: ['Bonjour', 'Bonsoir', 'Salut', 'Coucou', 'Bonjour, comment allez-vous ?', "Bonjour, il y a quelqu'un ?"],
  },
};
