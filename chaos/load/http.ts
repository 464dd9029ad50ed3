import { Agent, type IncomingMessage, request } from 'node:http';
import { json } from 'node:stream/consumers';

/** Where a service answers; asked for each time, as it may move. */
export type Where = () => string;

export interface Call {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly token: string;
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

const agent = new Agent({ keepAlive: true });
const answerWithinMs = 5_000;

/** @throws if there is no whole answer in time: then nobody knows what has happened */
export async function call(where: Where, { body, ...how }: Call): Promise<Answer> {
  const text = body && JSON.stringify(body);
  const response = await opened(where, how, text, AbortSignal.timeout(answerWithinMs));
  return { status: response.statusCode ?? 0, body: await json(response).catch(emptyOnly(response)) };
}

/** The answer as it begins to come; its end is up to the reader. */
export function opened(
  where: Where,
  { method, path, token, headers }: Omit<Call, 'body'>,
  text: string | undefined,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const all = { authorization: `Bearer ${token}`, ...(text && { 'content-type': 'application/json' }), ...headers };
    const asked = request(`${where()}${path}`, { method, agent, headers: all, signal }, resolve);
    asked.on('error', reject);
    asked.end(text);
  });
}

/** Whatever was cut off is no answer; an empty one may be. */
const emptyOnly = (response: IncomingMessage) => (error: unknown) => {
  if (response.complete) return undefined;
  throw error;
};

export const isOk = ({ status }: Answer): boolean => status >= 200 && status < 300;
export const isRefused = ({ status }: Answer): boolean => status >= 400 && status < 500;
