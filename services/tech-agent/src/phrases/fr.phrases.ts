import type { Catalogue } from './catalogue.ts';

export const fr: Catalogue = {
  step: ({ instruction, question }) => `${instruction} ${question}`,
  question: ({ question }) => question,
  notUnderstood: ({ question }) => `Je ne suis pas sûr de vous avoir compris. ${question}`,
  article: ({ body }) => body,
  didItHelp: () => 'Cela vous aide-t-il ?',
  outage: ({ area, since, expectedUntil }) =>
    `Il y a une panne sur votre ligne à ${area} depuis ${since}. ${
      expectedUntil
        ? `Nous en attendons la fin avant ${expectedUntil}.`
        : 'Nous ne savons pas encore quand elle prendra fin ; nos techniciens y travaillent.'
    } D’ici là, vous n’avez rien à faire chez vous.`,
  outageStill: ({ area, expectedUntil }) =>
    `La panne à ${area} n’est pas encore terminée${expectedUntil ? ` ; nous l’attendons avant ${expectedUntil}` : ', et nous n’avons pas encore d’heure'}. Rien chez vous ne peut y changer quelque chose. S’il s’agit d’autre chose, dites-moi de quoi.`,
  noOutage: ({ area }) => `Je ne vois aucune panne sur votre ligne à ${area} ; regardons donc chez vous.`,
  measured: ({ measured, profile, isEnough }) =>
    isEnough
      ? `${measured} des ${profile} Mbit/s de votre ligne, c’est normal : la ligne va bien, c’est le wifi.`
      : `${measured} Mbit/s, c’est nettement moins que les ${profile} Mbit/s de votre ligne.`,
  noted: () => 'Merci, c’est noté.',
  solved: () => 'Je suis content que cela marche. Écrivez-moi ici si cela revient.',
  welcome: () => 'Je vous en prie.',
  takeYourTime: () => 'Prenez votre temps et dites-moi ici ce que cela a donné.',
  whatIsWrong: () =>
    'De quoi s’agit-il : pas de connexion du tout, une connexion lente, ou une question sur un appareil comme le routeur ?',
  waiting: () =>
    'Un collègue est en train d’être contacté et reçoit tout ce que nous avons essayé. Vous pouvez ajouter ici ce qu’il doit savoir.',
  cameBack: () =>
    'Je n’ai pu joindre personne pour cela. Ce que nous avons essayé est noté ; je peux continuer à vous aider ici pour votre connexion et vos appareils.',
  askMissing: ({ names }) => `Pour transmettre cela, j’ai besoin de : ${names.join(', ')}.`,
};
