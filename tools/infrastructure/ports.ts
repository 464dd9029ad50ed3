import { createServer } from 'node:net';
import { Trouble } from './trouble.ts';

const host = '127.0.0.1';

/** A port that nobody uses at this moment. */
export function freePort(): Promise<number> {
  return listenOnce(0);
}

/** Refuses a port that somebody else uses, with the variable that moves ours. */
export async function requireFree(port: number, what: string, variable: string): Promise<void> {
  try {
    await listenOnce(port);
  } catch {
    throw new Trouble(
      `Port ${port} for ${what} is in use: stop the program that has it, or set ${variable} to move ours.`,
    );
  }
}

/** The port named by an environment variable, or the given one. */
export function portFrom(variable: string, fallback: number): number {
  const text = process.env[variable];
  if (!text) return fallback;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Trouble(`${variable} is '${text}', which is no port from 1 to 65535: correct it or leave it out.`);
}

function listenOnce(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : port));
    });
  });
}
