/** Where a statement was read. */
export interface Source {
  readonly document: string;
  /** Of the document: ISO 8601, the day. */
  readonly date: string;
  /** From 1. */
  readonly sentence: number;
}

export type Values = Readonly<Record<string, string>>;

/** What a sentence says, as far as it can be said in any language. */
export interface Statement {
  readonly kind: Kind;
  /** A place or a product: a name, the same in all languages. */
  readonly subject: string;
  readonly values: Values;
  readonly source: Source;
}

const name = String.raw`[\p{L}\p{N}][\p{L}\p{N} ]{0,60}?`;
const date = String.raw`\d{4}-\d\d-\d\d`;
const time = String.raw`\d\d:\d\d`;
const money = String.raw`(?<currency>[A-Z]{3}) (?<amount>\d{1,7}\.\d\d)`;
const form = (text: string): RegExp => new RegExp(`^${text}\\.$`, 'u');

/** The forms of sentences that are understood; all else is prose. */
const forms = {
  'outage.began': form(`The outage in (?<subject>${name}) began on (?<date>${date}) at (?<time>${time})`),
  'outage.cause': form(
    `The outage in (?<subject>${name}) was caused by (?<cause>a cut cable|a power failure|a software fault)`,
  ),
  'outage.affected': form(`The outage in (?<subject>${name}) affected (?<count>\\d{1,9}) customers`),
  'outage.ended': form(`The outage in (?<subject>${name}) ended on (?<date>${date}) at (?<time>${time})`),
  'outage.credit': form(`Customers hit by the outage in (?<subject>${name}) are credited ${money}`),
  works: form(
    `Works in (?<subject>${name}) are planned on (?<date>${date}) from (?<time>${time}) to (?<until>${time})`,
  ),
  'product.speed': form(`(?<subject>${name}) reaches (?<count>\\d{1,9}) megabits a second`),
  'product.price': form(`(?<subject>${name}) costs ${money} a month`),
  'product.setup': form(`Setting up (?<subject>${name}) costs ${money} once`),
  'product.available': form(`(?<subject>${name}) is available in (?<place>${name}) from (?<date>${date})`),
  'product.notice': form(`(?<subject>${name}) can be cancelled with (?<count>\\d{1,3}) days of notice`),
} as const;

export type Kind = keyof typeof forms;

/** In the order in which they are told. */
export const kinds = Object.keys(forms) as readonly Kind[];

/** What kind of bulletin it is told in: what comes before the dot. */
export const familyOf = (kind: Kind): 'outage' | 'works' | 'product' =>
  kind.split('.')[0] as 'outage' | 'works' | 'product';

/** Undefined for prose. */
export const statementOf = (sentence: string, source: Source): Statement | undefined => {
  for (const kind of kinds) {
    const { subject, ...values } = forms[kind].exec(sentence)?.groups ?? {};
    if (subject !== undefined) return { kind, subject, values, source };
  }
  return undefined;
};

export const isSameClaim = (one: Statement, other: Statement): boolean =>
  isSameMatter(one, other) && JSON.stringify(one.values) === JSON.stringify(other.values);

/** Whether both say something about the same thing, be it the same or not. */
export const isSameMatter = (one: Statement, other: Statement): boolean =>
  one.kind === other.kind && one.subject === other.subject && one.values.place === other.values.place;
