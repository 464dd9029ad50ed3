import { readdirSync, readFileSync } from 'node:fs';
import type { Document } from '../domain/research.ts';

const folder = new URL('../../documents/', import.meta.url);

/** What there is to be looked up, as it lies in the folder. */
export const documents: readonly Document[] = readdirSync(folder)
  .toSorted()
  .map((file) => ({ name: file.replace(/\.md$/, ''), text: readFileSync(new URL(file, folder), 'utf8') }));
