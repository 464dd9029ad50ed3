import type { Assigned } from './co-partitioned.ts';

/** The same name and the same words whatever the driver: members of both may be in one group. */
export const protocol = { name: 'CoPartitioned', version: 0 };

/** What a member says when it joins: what it had. */
export const wordsOf = (owned: Readonly<Record<string, readonly number[]>>): Buffer =>
  Buffer.from(JSON.stringify(owned));

/** Nothing of a member that says nothing, or nothing that can be read. */
export function ownedIn(words: Buffer | string | undefined): Assigned {
  try {
    return JSON.parse(String(words)) ?? {};
  } catch {
    return {};
  }
}
