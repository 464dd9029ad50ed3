import { setTimeout as pause } from 'node:timers/promises';
import type { Mark } from './handled.ts';
import { type FoundRecord, type Letter, nameOf, type Place, textOf } from './letter.ts';
import { isOriginOf, isWhole, type Original, originalOf } from './original.ts';
import type { Plan, Selection } from './plan.ts';

/** What a replay needs of Kafka. */
export interface Mail {
  each(selection: Selection, take: (record: FoundRecord) => Promise<void>): Promise<void>;
  at(place: Place): Promise<FoundRecord | undefined>;
  send(to: Place, original: Original): Promise<void>;
  mark(letter: Letter, mark: Mark): Promise<void>;
}

export interface ReplayOptions {
  readonly mail: Mail;
  readonly perSecond: number;
  readonly mark: () => Mark;
  readonly say: (line: string) => void;
}

/**
 * Sends letters to where they came from, one after the other, each marked when it is there: after a crash between the two it
 * is sent again, under its own `ce_id`, which inboxes know. What cannot be sent holds back the later letters of its key.
 * @returns how many were sent
 */
export async function replay(
  selection: Selection,
  { letters }: Plan,
  { mail, perSecond, mark, say }: ReplayOptions,
): Promise<number> {
  const left = new Map(letters.map((letter) => [nameOf(letter), letter]));
  const heldBack = new Set<string | undefined>();
  let sent = 0;
  const take = async (record: FoundRecord): Promise<void> => {
    const letter = left.get(nameOf(record));
    if (!letter) return;
    if (letter.key !== undefined && heldBack.has(letter.key)) return say(`${placeOf(letter)} waits behind it.`);
    const outcome = await forSending(record, letter, mail);
    if ('why' in outcome) {
      heldBack.add(letter.key);
      return say(`${placeOf(letter)} cannot be replayed: ${outcome.why}; skip it, or leave it.`);
    }
    if (sent > 0) await pause(1_000 / perSecond);
    await mail.send(outcome.to, outcome.original);
    await mail.mark(letter, mark());
    sent += 1;
  };
  await mail.each(selection, take);
  return sent;
}

type Outcome = { readonly to: Place; readonly original: Original } | { readonly why: string };

async function forSending(record: FoundRecord, letter: Letter, mail: Mail): Promise<Outcome> {
  const to = letter.origin;
  if (!to) return { why: 'its headers name no origin' };
  if (textOf(record, 'baton_origin_last_offset')) return { why: 'it stands for a batch that no consumer can read' };
  if (isWhole(record, letter)) return { to, original: originalOf(record) };
  const origin = await mail.at(to);
  if (!origin) return { why: `it was too large to be kept, and ${nameOf(to)} is gone` };
  if (!isOriginOf(origin, record, letter)) return { why: `it was too large to be kept, and ${nameOf(to)} is another` };
  return { to, original: originalOf(origin) };
}

const placeOf = ({ partition, offset }: Letter): string => `${partition}/${offset}`;
