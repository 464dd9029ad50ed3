import type { History, Told } from './history.ts';

export const atRest = ({ atRest: rests }: History): string[] =>
  rests ? [] : ['something is owed, however long one waits'];

/** Each number once and none left out, and in every topic in this order. A dead letter bears the number of its original. */
export function inOrder({ told }: History): string[] {
  const numbered = told.filter(({ topic, sequence }) => sequence !== undefined && !isLetter(topic));
  return [...group(numbered, ({ conversationId }) => conversationId)].flatMap(([id, events]) => [
    ...gaps(
      id,
      events.map(({ sequence = 0 }) => sequence),
    ),
    ...[...group(events, ({ topic }) => topic)].flatMap(([topic, same]) => disorder(`${id} on ${topic}`, same)),
  ]);
}

export function inboxesInOrder({ told }: History): string[] {
  const copies = told.filter(({ topic }) => topic.startsWith('agent.') && topic.includes('.inbox.'));
  return [...group(copies, ({ topic, conversationId }) => `${conversationId} on ${topic}`)].flatMap(([name, events]) =>
    gaps(
      name,
      events.map(({ data }) => (data.delivery as { inboxSequence: number }).inboxSequence),
    ),
  );
}

export const nothingLeft = ({ kept }: History): string[] =>
  kept.waiting.filter(({ rows }) => rows > 0).map(({ service, rows }) => `${rows} rows of ${service}`);

export const nothingDead = ({ told }: History): string[] =>
  told.filter(({ topic }) => isLetter(topic)).map(({ topic, error }) => `${error} on ${topic}`);

const isLetter = (topic: string): boolean => topic.endsWith('.dlt');

function gaps(name: string, numbers: readonly number[]): string[] {
  const sorted = numbers.toSorted((a, b) => a - b);
  const wrong = sorted.findIndex((number, n) => number !== n + 1);
  return wrong < 0 ? [] : [`${name} goes ${sorted.slice(0, wrong + 1)}`];
}

function disorder(name: string, events: readonly Told[]): string[] {
  const numbers = events.map(({ sequence = 0 }) => sequence);
  return numbers.every((number, n) => n === 0 || number > (numbers[n - 1] ?? 0)) ? [] : [`${name} goes ${numbers}`];
}

function group<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
