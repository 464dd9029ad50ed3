import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** What was given out may not be listened on yet. */
const given = new Set<number>();

/**
 * A port that nobody uses at this moment, and that was given to nobody else here. Systems give connections theirs from 32768
 * up: none of them can take this one before it is listened on.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(10_000, 32_768);
    if (given.has(port) || !(await isFree(port))) continue;
    given.add(port);
    return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, () => server.close(() => resolve(true)));
  });
}
