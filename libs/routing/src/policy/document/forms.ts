import type { Form } from './field.ts';

export const agentId: Form = {
  pattern: /^[A-Za-z0-9._-]{1,100}$/,
  means: 'must be an agent’s id: letters, digits, “.”, “_” and “-”',
};

export const id: Form = {
  pattern: /^[A-Za-z0-9._:-]{1,128}$/,
  means: 'must be an id: letters, digits, “.”, “_”, “:” and “-”',
};

export const intents: Form = {
  pattern: /^[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*(\.\*)?$/,
  means: 'must be an intent such as billing.refund, or billing.* for every intent of billing’s',
};

export const intent: Form = {
  pattern: /^[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*$/,
  means: 'must be an intent such as billing.refund',
};

export const language: Form = {
  pattern: /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$/,
  means: 'must be a language such as de or de-AT',
};

export const currency: Form = { pattern: /^[A-Z]{3}$/, means: 'must be a currency in three capitals, such as EUR' };

export const timeOfDay: Form = {
  pattern: /^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$/,
  means: "must be a time of day such as '08:00'",
};

export const version: Form = {
  pattern: /^[A-Za-z0-9][A-Za-z0-9._+-]{0,99}$/,
  means: 'must be letters, digits, “.”, “_”, “+” and “-”, such as 2026-11-22.1',
};

export const ruleName: Form = {
  pattern: /^[A-Za-z0-9_-]{1,64}$/,
  means: 'must be letters, digits, “_” and “-”, 64 at most',
};

/** No spaces or control characters, so that it may stand in evidence. */
export const name: Form = { pattern: /^[!-~]{1,128}$/, means: 'must be a name without spaces' };
