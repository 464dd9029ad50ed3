import type { Intent } from './intent.ts';

export const thanks: Intent = {
  name: 'smalltalk.thanks',
  examples: {
    en: [
      'Thank you',
      'Thanks',
      'Thanks a lot',
      'Thank you very much for your help',
      'Great, thanks',
      'That helped, thank you',
      'Perfect, many thanks',
      'Cheers, that is all I needed',
      'I really appreciate all your help',
      'You have been very helpful',
      'Thx, bye',
      'Wonderful, thank you so much',
    ],
    de: [
      'Danke',
      'Vielen Dank',
      'Danke schön für die Hilfe',
      'Super, danke',
      'Das hat mir geholfen, danke',
      'Herzlichen Dank für alles',
    ],
    es: [
      'Gracias',
      'Muchas gracias',
      'Gracias por la ayuda',
      'Genial, gracias',
      'Perfecto, mil gracias',
      'Te lo agradezco mucho',
    ],
    fr: ['Merci', 'Merci beaucoup', 'Merci pour votre aide', 'Super, merci', 'Parfait, merci bien', 'Je vous remercie'],
  },
};
