/** What the gateway said no with. */
export class Refusal extends Error {
  constructor(status, { code, detail, title } = {}) {
    super(detail ?? title ?? String(status));
    this.status = status;
    this.code = code;
  }
}

export const get = (path) => send('GET', path);
export const post = (path, body) => send('POST', path, body);

/** The conversation's cookie says who asks. */
async function send(method, path, body) {
  const response = await fetch(`/api/${path}`, {
    method,
    headers: body && { 'content-type': 'application/json' },
    body: body && JSON.stringify(body),
  });
  const answer = await response.json().catch(() => undefined);
  if (!response.ok) throw new Refusal(response.status, answer);
  return answer;
}

/** A refusal that trying again does not mend. */
export const isFinal = ({ status }) => status >= 400 && status < 500 && status !== 408 && status !== 429;

export const newId = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
