import { readFile, stat } from 'node:fs/promises';

/** A file that others replace or write into; what is half written is not read. */
export class SettledFile {
  private before?: string;
  private taken?: string;

  constructor(private readonly path: string) {}

  /**
   * Links are followed at each look, so that one that points elsewhere is a change.
   * @param take gets its text, each time it has changed and then stayed the same from one look to the next; once, unless it fails
   */
  async look(take: (text: string) => Promise<void>): Promise<void> {
    const mark = await markOf(this.path);
    const isSettled = mark === this.before;
    this.before = mark;
    if (!isSettled || mark === this.taken) return;
    const text = await readFile(this.path, 'utf8');
    if ((await markOf(this.path)) !== mark) return;
    await take(text);
    this.taken = mark;
  }
}

const markOf = async (path: string): Promise<string> => {
  const { dev, ino, size, mtimeNs } = await stat(path, { bigint: true });
  return [dev, ino, size, mtimeNs].join(' ');
};
