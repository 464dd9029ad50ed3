import { readFile, stat } from 'node:fs/promises';

/** A file that others replace or write into; what is half written is not read. */
export class SettledFile {
  private before?: string;
  private read?: string;

  constructor(private readonly path: string) {}

  /**
   * Links are followed at each look, so that one that points elsewhere is a change.
   * @returns its text, once each time it has changed and then stayed the same from one look to the next
   */
  async changed(): Promise<string | undefined> {
    const mark = await markOf(this.path);
    const isSettled = mark === this.before;
    this.before = mark;
    if (!isSettled || mark === this.read) return undefined;
    const text = await readFile(this.path, 'utf8');
    if ((await markOf(this.path)) !== mark) return undefined;
    this.read = mark;
    return text;
  }
}

const markOf = async (path: string): Promise<string> => {
  const { dev, ino, size, mtimeNs } = await stat(path, { bigint: true });
  return [dev, ino, size, mtimeNs].join(' ');
};
