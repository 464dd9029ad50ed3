import type { Intent } from './intent.ts';

export const changeDetails: Intent = {
  name: 'account.change_details',
  examples: {
    en: [
      'I moved to another town and need to change my address with you',
      'Please update my email address',
      'My phone number has changed',
      'I got married and have a new surname',
      'How do I change the details in my customer account?',
      'Can you correct the spelling of my name?',
      'I want to change the password of my account',
      'The postal address you have is wrong',
      'We have a new home, please put the new street in your system',
      'Change the contact number in my profile',
      "I would like to put the contract in my wife's name",
      'My personal data is out of date',
      'Where do I edit my profile?',
    ],
    de: [
      'Ich bin umgezogen und muss meine Adresse ändern',
      'Bitte ändert meine E-Mail-Adresse',
      'Meine Telefonnummer hat sich geändert',
      'Ich habe geheiratet und heiße jetzt anders',
      'Wo kann ich meine Kundendaten bearbeiten?',
      'Mein Name ist bei euch falsch geschrieben',
    ],
    es: [
      'Me he mudado y tengo que cambiar mi dirección',
      'Actualizad mi correo electrónico, por favor',
      'He cambiado de número de teléfono',
      'Me he casado y tengo otro apellido',
      '¿Dónde modifico mis datos personales?',
      'Mi nombre está mal escrito en la cuenta',
    ],
    fr: [
      "J'ai déménagé et je dois changer mon adresse",
      'Merci de mettre à jour mon adresse mail',
      'Mon numéro de téléphone a changé',
      "Je me suis mariée et j'ai un nouveau nom",
      'Où puis-je modifier mes coordonnées ?',
      'Mon nom est mal orthographié dans mon compte',
    ],
  },
};
