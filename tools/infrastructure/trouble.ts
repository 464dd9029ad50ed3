/** Something the person at the keyboard can put right: its message is one sentence with what to do, shown without a stack. */
export class Trouble extends Error {}

const byCode: Record<string, string> = {
  ENOSPC: 'the disk is full: make room there and start again',
  EDQUOT: 'the disk quota is used up: make room there and start again',
  EACCES: 'this user may not write there: change its owner or its mode',
  EPERM: 'this user may not write there: change its owner or its mode',
  EEXIST: 'something else has its name: move that away',
  ENOTDIR: 'a file stands where a folder should be: move that away',
  EROFS: 'the file system is read-only: put the clone where it can be written',
};

/** What to print for an error: a sentence for what is known, the bare message for what is not. */
export function sentence(error: unknown): string {
  if (error instanceof Trouble) return error.message;
  const { code, path, message } = error as NodeJS.ErrnoException;
  const known = byCode[code ?? ''];
  return known ? `${path ?? 'A file'} cannot be written, ${known}.` : `Unexpected: ${message ?? String(error)}`;
}

/** The last words of a program that went down, put into a sentence where they are understood. */
export function lastWords(log: string): string {
  if (/no space left on device|disk quota exceeded/i.test(log)) return 'the disk is full: make room and start again';
  const lines = log.split('\n').filter((line) => line.trim() && !/^\s+at /.test(line));
  const telling = lines.findLast((line) => /fatal|error|exception/i.test(line)) ?? lines.at(-1);
  return telling?.trim().slice(0, 300) ?? 'it said nothing, as on a full disk';
}
