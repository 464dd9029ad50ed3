import type { Customer } from '@baton/contracts';

/** What a script file says: who the customer is, and their lines in order. */
export interface Script {
  readonly customer: Partial<Customer>;
  readonly channel?: string;
  readonly lines: readonly string[];
}

const directives: Record<string, keyof Customer | 'channel'> = {
  customer: 'id',
  name: 'name',
  language: 'language',
  channel: 'channel',
};

/**
 * One customer line per line. A line that begins with `#` is a comment, or a directive: `# customer: C-1001`,
 * `# name: Ana`, `# language: de`, `# channel: web`. Empty lines say nothing.
 */
export function parseScript(text: string): Script {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const spoken = lines.filter((line) => line !== '' && !line.startsWith('#'));
  const { channel, ...customer } = Object.fromEntries(lines.flatMap(directiveOf));
  return { customer, ...(channel && { channel }), lines: spoken };
}

function directiveOf(line: string): [string, string][] {
  const [, word = '', value = ''] = /^#\s*(\w+):\s*(.+)$/.exec(line) ?? [];
  const field = directives[word.toLowerCase()];
  return field ? [[field, value]] : [];
}
