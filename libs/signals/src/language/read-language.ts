import { eld } from 'eld/extrasmall';

eld.setLanguageSubset(['en', 'de', 'es', 'fr']);

/** Below this, a text shows too little to change the language of a conversation. */
const lettersMin = 10;

export const readLanguage = (text: string): string | undefined => {
  if ((text.match(/\p{L}/gu)?.length ?? 0) < lettersMin) return undefined;
  const detected = eld.detect(text);
  return detected.isReliable() ? detected.language : undefined;
};
