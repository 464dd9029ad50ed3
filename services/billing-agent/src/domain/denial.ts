import type { Question } from './question.ts';

const DENIAL = /\b(no|not|don'?t|nein|nicht|keine?n?|non|pas|sin)\b/;

/** `I don't want a refund`, in any language of the shop; a question denies nothing. */
export const denies = ({ text }: Question): boolean => DENIAL.test(text) && !text.includes('?');
