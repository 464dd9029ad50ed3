import { de } from './texts/de.js';
import { en } from './texts/en.js';
import { es } from './texts/es.js';
import { fr } from './texts/fr.js';

const catalogues = { en, de, es, fr };

/** The catalogue of the first of these languages that has one, with its language; English where none has. */
export function textsFor(languages) {
  const language = languages.map((tag) => tag.split('-')[0].toLowerCase()).find((tag) => tag in catalogues) ?? 'en';
  return { language, ...catalogues[language] };
}

/** What a demo customer could write. Their account bears their number; a sentence about it is for those who have one. */
export const triesOf = ({ id }, { tries }) =>
  /^C-\d+$/.test(id)
    ? tries.map((text) => text.replace('{account}', `T${id}`))
    : tries.filter((text) => !text.includes('{account}'));
