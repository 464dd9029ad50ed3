import type { Said } from './item-event.ts';

/** The desk's own words to the customer when no operator is with them any more. */
const catalogue = {
  en: 'The colleague who was helping you had to leave. Somebody else will take over; you do not need to repeat anything.',
  de: 'Wer Ihnen gerade geholfen hat, musste das Gespräch abgeben. Jemand anderes übernimmt; Sie müssen nichts wiederholen.',
  es: 'La persona que le atendía ha tenido que ausentarse. Otra continuará; no hace falta que repita nada.',
  fr: 'La personne qui vous aidait a dû s’absenter. Une autre prendra le relais ; vous n’avez rien à répéter.',
} as const;

type Spoken = keyof typeof catalogue;

const isSpoken = (language: string): language is Spoken => Object.hasOwn(catalogue, language);

/** In the customer's language; in English where the desk does not speak it. */
export const operatorLeft = (language: string, messageId: string): Said => {
  const [primary = ''] = language.toLowerCase().split('-');
  const spoken = isSpoken(primary) ? primary : 'en';
  return { type: 'Said', messageId, text: catalogue[spoken], language: spoken };
};
