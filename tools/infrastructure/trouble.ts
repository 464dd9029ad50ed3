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
  if (isFull(log)) return 'the disk is full: make room and start again';
  const lines = log.split('\n').filter((line) => line.trim() && !beside.test(line));
  const telling = lines.findLast((line) => /panic|fatal|error|exception/i.test(line)) ?? lines.at(-1);
  return telling ? message(telling.trim()).slice(0, 300) : 'it said nothing, as on a full disk';
}

/** For a program that runs and says nothing. */
export function tooSlow(name: string, log: string): Trouble {
  return new Trouble(
    `${name} runs and does not answer (more in ${log}): start again when this machine has less to do.`,
  );
}

export interface Fall {
  data: string;
  log?: string;
  /** What it wrote at the end. */
  words: string;
}

/** For a program that went down on data it once wrote. */
export function didNotStart(name: string, { data, log, words }: Fall): Trouble {
  const why = lastWords(words);
  if (isFull(words)) return new Trouble(`${name} did not start: ${why}.`);
  return new Trouble(
    `${name} did not start on its data in ${data} (${why}${log ? `; more in ${log}` : ''}): mend what it says, or put a copy of the data back, or start with none after npm run reset.`,
  );
}

function isFull(log: string): boolean {
  return /no space left on device|disk quota exceeded/i.test(log);
}

/** Lines of a stack; and what PostgreSQL answers us while it tries. */
const beside = /^\s+at |the database system is (starting up|shutting down)/;
const when = /^\d{4}-\d\d-\d\d[T ][\d:.,]+ *(?:[A-Z]{3,4} )?(?:\[\d+\] )?/;

/** Services write lines of JSON, the others begin theirs with the time. */
function message(line: string): string {
  try {
    return JSON.parse(line).msg ?? line;
  } catch {
    return line.replace(when, '');
  }
}
