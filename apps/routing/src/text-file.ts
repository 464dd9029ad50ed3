import { readFileSync } from 'node:fs';
import { Trouble } from './trouble.ts';

/** @throws Trouble where there is no such file, or none of text */
export const textIn = (file: string): string => {
  const bytes = bytesIn(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Trouble(`${file} is not in UTF-8: save it in that encoding.`);
  }
};

const bytesIn = (file: string): Uint8Array => {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new Trouble(`${file} cannot be read: ${(error as NodeJS.ErrnoException).code}.`);
  }
};
