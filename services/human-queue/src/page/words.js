// What the desk's codes are called among people.

export const why = {
  explicit_rule: 'A rule asks for a person',
  low_confidence: 'The assistant was not sure',
  capability: 'The assistant cannot do it',
  specialization: 'Needs another field',
  department: 'Needs another department',
  language: 'Needs another language',
  person_requested: 'Asked for a person',
  high_stakes: 'Much is at stake',
  out_of_scope: 'Outside the assistants’ field',
  privilege: 'Needs more rights',
  irreversible_action: 'Cannot be undone',
  compliance: 'The law asks for a person',
  error_recovery: 'Something failed',
  parallel: 'Several at once',
  stalled: 'Was left without an answer',
  owner_gone: 'The assistant is gone',
  loop_guard: 'Went round in circles',
  platform: 'Sent by the platform',
  returned: 'Came back',
};

/** What was promised to who did not want to wait. */
export const promised = { message: 'Write back', callback: 'Call back' };

export const mood = { positive: 'content', negative: 'upset', distressed: 'in distress' };

export const said = { customer: 'customer’s word', system: 'checked', inferred: 'a guess' };

const languages = new Intl.DisplayNames('en', { type: 'language' });

export function languageName(tag) {
  try {
    return languages.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** `account.number`: account number */
export const spaced = (name) => name.replaceAll(/[._-]+/g, ' ');

export const clock = (time) => new Date(time).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });

/** `28 min`: how long until then; nothing when it is over. */
export function until(time) {
  const minutes = Math.floor((Date.parse(time) - Date.now()) / 60_000);
  if (minutes < 0) return undefined;
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h`;
}

/** Any JSON value for a person: what parts are called, and what amounts are worth. */
export function told(value) {
  if (Array.isArray(value)) return value.map(told).join('; ');
  if (typeof value !== 'object' || value === null) return String(value);
  const { minor, minorUnits = minor, currency, step, outcome } = value;
  if (currency && Number.isInteger(minorUnits)) return money({ minorUnits, currency });
  if (step && outcome) return `${step}: ${outcome}`;
  return Object.entries(value)
    .map(([name, part]) => `${spaced(name)} ${told(part)}`)
    .join(', ');
}

export function money({ minorUnits, currency }) {
  const format = new Intl.NumberFormat([], { style: 'currency', currency });
  return format.format(minorUnits / 10 ** format.resolvedOptions().maximumFractionDigits);
}
