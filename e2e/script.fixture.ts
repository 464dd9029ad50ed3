import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../examples/conversations');

/** A conversation of the examples: who the customer is, and what they say, turn by turn. */
export interface Script {
  readonly name: string;
  readonly customer: { readonly id: string; readonly name?: string; readonly language?: string };
  readonly lines: readonly string[];
}

export const scripts: readonly Script[] = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => scriptOf(name, readFileSync(join(folder, name), 'utf8').split('\n')));

function scriptOf(name: string, text: readonly string[]): Script {
  const said = (word: string) => text.find((line) => line.startsWith(`# ${word}: `))?.split(': ')[1];
  const id = said('customer');
  if (!id) throw new Error(`${name} does not say who the customer is`);
  const [own, language] = [said('name'), said('language')];
  const customer = { id, ...(own && { name: own }), ...(language && { language }) };
  return { name, customer, lines: text.filter((line) => line && !line.startsWith('#')) };
}
