const kept = 'baton-token';

export const token = {
  get: () => sessionStorage.getItem(kept),
  set: (value) => sessionStorage.setItem(kept, value),
  forget: () => sessionStorage.removeItem(kept),
  take: takeFromAddress,
};

/** Who comes by a link with a token is signed in, and the token leaves the address bar. */
function takeFromAddress() {
  const [, given] = /^#token=(.+)$/.exec(location.hash) ?? [];
  if (!given) return;
  token.set(given);
  history.replaceState(null, '', location.pathname + location.search);
}

/** What the service said no with. */
export class Problem extends Error {
  constructor(problem) {
    super(problem.detail ?? problem.title ?? 'The request was refused.');
    this.status = problem.status;
    this.code = problem.code;
  }
}

/** A key under which a command is done once, however often it is sent. */
export const newKey = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

export const get = (path) => send('GET', path);
export const put = (path, body) => send('PUT', path, body);
export const post = (path, body, { key = newKey(), version } = {}) =>
  send('POST', path, body, { 'idempotency-key': key, ...(version && { 'if-match': `"${version}"` }) });

async function send(method, path, body, headers = {}) {
  const response = await fetch(`/api/${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token.get()}`,
      ...(body && { 'content-type': 'application/json' }),
      ...headers,
    },
    body: body && JSON.stringify(body),
  });
  const answer = await response.json();
  if (!response.ok) throw new Problem(answer);
  return answer;
}
