import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { Trouble } from './trouble.ts';

const host = '127.0.0.1';
const list = new Intl.ListFormat('en');

/** What was given out may not be listened on yet. */
const given = new Set<number>();

/**
 * A port that nobody uses at this moment, and that was given to nobody else here. Systems give connections theirs from 32768 up: none of them can take this one
 * before it is listened on, or while what listened there is started again.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(10_000, 32_768);
    if (given.has(port) || !(await isFree(port))) continue;
    given.add(port);
    return port;
  }
}

export interface WantedPort {
  port: number;
  /** Who is to listen there. */
  what: string;
  /** Moves it. */
  variable: string;
}

/** Refuses ports that somebody else uses, all in one sentence, with the variables that move ours. */
export async function requireFree(wanted: WantedPort[]): Promise<void> {
  const free = await Promise.all(wanted.map(({ port }) => isFree(port)));
  const taken = wanted.filter((_, index) => !free[index]);
  if (!taken.length) return;
  const one = taken.length === 1;
  const what = list.format(taken.map(({ port, what }) => `${port} for ${what}`));
  const variables = list.format(new Set(taken.map(({ variable }) => variable)));
  throw new Trouble(
    `Port${one ? '' : 's'} ${what} ${one ? 'is' : 'are'} in use: stop what listens there, or set ${variables} to move ours.`,
  );
}

/** The port named by an environment variable, or the given one. */
export function portFrom(variable: string, fallback: number): number {
  const text = process.env[variable];
  if (!text) return fallback;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Trouble(`${variable} is '${text}', which is no port from 1 to 65535: correct it or leave it out.`);
}

export function isFree(port: number): Promise<boolean> {
  return listenOnce(port).then(
    () => true,
    () => false,
  );
}

function listenOnce(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve()));
  });
}
