import { renameSync, rmSync, writeFileSync } from 'node:fs';

/** Writes a file that only its owner can read, so that whoever reads it finds the old content or the new one, never a part. */
export function writeWhole(file: string, text: string): void {
  const unfinished = `${file}.${process.pid}`;
  try {
    writeFileSync(unfinished, text, { mode: 0o600 });
    renameSync(unfinished, file);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw Object.assign(error as Error, { path: file });
  }
}
