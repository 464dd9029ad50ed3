import { renameSync, rmSync, writeFileSync } from 'node:fs';

/** Writes a file that only its owner can read, so that whoever reads it finds the old content or the new one, never a part. */
export function writeWhole(file: string, text: string): void {
  const part = unfinished(file);
  try {
    writeFileSync(part, text, { mode: 0o600 });
    renameSync(part, file);
  } catch (error) {
    rmSync(part, { force: true });
    throw Object.assign(error as Error, { path: file });
  }
}

/** Where this process writes what is to become the file. */
export function unfinished(file: string): string {
  return `${file}.${process.pid}`;
}
