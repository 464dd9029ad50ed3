import { groupBy } from '../../libs/messaging/src/group-by.ts';
import { table } from '../launcher/overview.ts';
import type { Mark, Marks } from './handled.ts';
import { type FoundRecord, type Letter, letterOf } from './letter.ts';
import type { Plan } from './plan.ts';

/** `list`: what is open, topic by topic. */
export function textOfList(topics: readonly string[], letters: readonly Letter[], marks: Marks): string {
  const open = groupBy(
    letters.filter((letter) => !marks.of(letter)),
    ({ topic }) => topic,
  );
  const rest = `${topics.length} dead letter topics, ${topics.length - open.size} without an open letter.`;
  if (open.size === 0) return rest;
  const head = ['topic', 'open', 'codes', 'oldest', 'newest'];
  const rows = [...open].sort(([one], [other]) => one.localeCompare(other)).map(([, some]) => row(some));
  return [...table([head, ...rows]), rest].join('\n');
}

function row(letters: readonly Letter[]): string[] {
  const codes = [...groupBy(letters, ({ code }) => code)].sort(([, one], [, other]) => other.length - one.length);
  const times = letters.map(({ writtenAt }) => writtenAt.toISOString()).sort();
  return [
    plain(letters[0]?.topic ?? ''),
    String(letters.length),
    codes.map(([code, { length }]) => `${plain(code)} ${length}`).join(', '),
    seconds(times[0]),
    seconds(times.at(-1)),
  ];
}

/** `show`: one letter; what a customer may have written is in its bytes alone. */
export function textOfLetter(record: FoundRecord, mark: Mark | undefined, bytes: boolean): string {
  const letter = letterOf(record);
  const { origin } = letter;
  const lines = [
    `${letter.topic} ${letter.partition}/${letter.offset}  ${mark ? textOfMark(mark) : 'open'}`,
    `  ${plain(letter.code)}: ${plain(letter.detail)}`,
    `  from     ${origin ? `${origin.topic} ${origin.partition}/${origin.offset}` : 'nowhere that its headers say'}`,
    `  tried    ${plain(letter.attempts)} times, first ${plain(letter.firstFailedAt)}, dead ${letter.writtenAt.toISOString()}`,
    `  key      ${letter.key === undefined ? 'none' : plain(letter.key)}`,
    ...Object.entries(record.headers).flatMap(([name, values]) =>
      name.startsWith('baton_')
        ? []
        : [values].flat().map((value) => `  header   ${plain(name)}: ${plain(String(value))}`),
    ),
    `  size     ${letter.bytes} bytes`,
    ...(bytes ? [`  bytes    ${escaped(record.value?.toString() ?? 'none')}`] : []),
  ];
  return lines.join('\n');
}

const textOfMark = ({ verdict, by, at, why }: Mark): string =>
  plain(`${verdict} by ${by} at ${at}${why ? `: ${why}` : ''}`);

/** What `replay` and `skip` are about to do. */
export function textOfPlan({ letters, handled }: Plan, verb: 'replay' | 'skip'): string {
  const rows = letters.map((letter) => [
    `${letter.partition}/${letter.offset}`,
    plain(letter.code),
    plain(letter.key ?? 'no key'),
    verb === 'replay' ? `to ${letter.origin?.topic ?? 'nowhere: no origin in its headers'}` : '',
  ]);
  const before = handled > 0 ? `, ${handled} more ${handled === 1 ? 'is' : 'are'} handled already` : '';
  return [...table(rows), `${counted(letters.length)} to ${verb}${before}.`].join('\n');
}

export const counted = (letters: number): string => `${letters} ${letters === 1 ? 'letter' : 'letters'}`;

const LONGEST = 200;

/** Short, and free of what commands a terminal or turns text around. */
export const plain = (text: string): string =>
  escaped(text.length > LONGEST ? `${text.slice(0, LONGEST)}… (${text.length})` : text);

const escaped = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (one) => `\\u${one.codePointAt(0)?.toString(16).padStart(4, '0')}`);

const seconds = (time = ''): string => time.replace(/\.\d+Z$/, 'Z');
