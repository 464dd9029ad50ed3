import type { Trigger } from '@baton/contracts';
import { primary } from '@baton/routing';
import type { Catalogue } from './catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';

export type NoticeKey = Exclude<keyof Catalogue, 'because'>;

const catalogues: Readonly<Record<string, Catalogue>> = { en, de, es, fr };

/** The language in which notices are given to whoever speaks this one. */
export const noticeLanguage = (language: string): string => {
  const main = primary(language);
  return Object.hasOwn(catalogues, main) ? main : 'en';
};

const catalogueFor = (language: string): Catalogue => catalogues[noticeLanguage(language)] ?? en;

/** The platform's text for an occasion; a language without a catalogue gets English. */
export const notice = (language: string, key: NoticeKey, parameters: Readonly<Record<string, string>> = {}): string =>
  catalogueFor(language)[key].replace(/\{(\w+)\}/g, (_, name: string) => parameters[name] ?? '');

/** Why a handoff was made, as a clause; empty where the reason would tell the customer nothing. */
export const because = (language: string, trigger: Trigger): string => catalogueFor(language).because[trigger] ?? '';
