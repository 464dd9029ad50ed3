/** What a trigger rests on: ids, names and numbers, never the customer's words. */
export const evidenceOf = (found: Readonly<Record<string, string | number | undefined>>): string =>
  Object.entries(found)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${value}`)
    .join(' ');
