import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Direction, directionIn } from './directions.fixture.ts';

const examples = join(import.meta.dirname, '../examples');
const folder = join(examples, 'conversations');

export type Step = { readonly says: string } | { readonly direction: Direction };

/** A conversation of the examples: who the customer is, and what they say, turn by turn. */
export interface Script {
  readonly name: string;
  readonly customer: { readonly id: string; readonly name?: string; readonly language?: string };
  readonly channel?: string;
  readonly lines: readonly string[];
  /** The lines, and between them what everybody else does, as lines that begin with `#>` say. */
  readonly steps: readonly Step[];
}

/** Those that a customer at the terminal plays alone. */
export const scripts: readonly Script[] = scriptsIn(folder);

/** That of an example with agents of its own. */
export const scriptOfExample = (name: string): Script =>
  scriptOf(name, readFileSync(join(examples, name, 'conversation.txt'), 'utf8'));

/** One over each way on which a conversation may go, with directions for all who take part. */
export const transitions: readonly Script[] = scriptsIn(join(folder, 'transitions'));

function scriptsIn(path: string): Script[] {
  const files = readdirSync(path).filter((name) => name.endsWith('.txt'));
  return files.map((name) => scriptOf(name, readFileSync(join(path, name), 'utf8')));
}

export function scriptOf(name: string, file: string): Script {
  const text = file.split('\n');
  const said = (word: string) => text.find((line) => line.startsWith(`# ${word}: `))?.split(': ')[1];
  const id = said('customer');
  if (!id) throw new Error(`${name} does not say who the customer is`);
  const [own, language, channel] = [said('name'), said('language'), said('channel')];
  const customer = { id, ...(own && { name: own }), ...(language && { language }) };
  const steps = text.flatMap((line, place) => stepOf(line, `${name}:${place + 1}`));
  const lines = steps.flatMap((step) => ('says' in step ? [step.says] : []));
  return { name, customer, ...(channel && { channel }), lines, steps };
}

function stepOf(line: string, where: string): Step[] {
  if (line.startsWith('#> ')) return [{ direction: directionIn(line.slice(3).trim(), where) }];
  return line && !line.startsWith('#') ? [{ says: line }] : [];
}
