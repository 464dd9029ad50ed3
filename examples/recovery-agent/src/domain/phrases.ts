interface Phrases {
  /** What happened, and the two ways to go on. */
  readonly failed: string;
  readonly waiting: string;
}

const catalogue: Readonly<Record<string, Phrases>> = {
  en: {
    failed:
      'I am sorry: something went wrong on our side, so your last message is not answered yet. Shall I have it tried once more, or bring a colleague?',
    waiting: 'A colleague is on the way and knows what went wrong.',
  },
  de: {
    failed:
      'Es tut mir leid: Bei uns ist etwas schiefgegangen, deshalb ist Ihre letzte Nachricht noch nicht beantwortet. Soll ich es noch einmal versuchen lassen oder jemanden dazuholen?',
    waiting: 'Eine Kollegin oder ein Kollege kommt dazu und weiß, was schiefgegangen ist.',
  },
  es: {
    failed:
      'Lo siento: algo ha fallado por nuestra parte y su último mensaje aún no tiene respuesta. ¿Hago que se intente otra vez o llamo a un compañero?',
    waiting: 'Un compañero viene de camino y sabe qué ha fallado.',
  },
  fr: {
    failed:
      'Je suis désolé : quelque chose a échoué de notre côté et votre dernier message est resté sans réponse. Dois-je faire réessayer, ou appeler un collègue ?',
    waiting: 'Un collègue arrive et sait ce qui a échoué.',
  },
};

export const languages: readonly string[] = Object.keys(catalogue);

export const spoken = (language: string): string =>
  languages.find((known) => known === language.split('-')[0]?.toLowerCase()) ?? 'en';

export const phrasesIn = (language: string): Phrases => catalogue[spoken(language)] as Phrases;

/** Yes, or the wish to have it tried again. */
export const agrees = (text: string): boolean =>
  /(?<!\p{L})(?:yes|yeah|please do|try|again|ok|okay|sure|ja|bitte|gern|gerne|versuchen?|nochmal|noch einmal|sí|si|vale|inténtel[oa]|otra vez|oui|d'accord|réessayez|encore)(?!\p{L})/iu.test(
    text,
  ) &&
  !/(?<!\p{L})(?:no|not|don't|nein|nicht|kein|keine|non|pas|colleague|kolleg\p{L}+|compañero|collègue)(?!\p{L})/iu.test(
    text,
  );
