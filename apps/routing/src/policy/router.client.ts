import { Trouble } from '../trouble.ts';

/** The router's API, as an auditor sees it, or an owner of the policy. */
export class RouterClient {
  private constructor(
    private readonly url: string,
    private readonly token: string,
  ) {}

  /** @throws Trouble where no router is known, or what is known is no address */
  static of({ ROUTER_URL: url, ROUTER_TOKEN: token = '' }: NodeJS.ProcessEnv): RouterClient {
    if (!url) throw new Trouble('nothing runs here to ask: npm start starts it, or name a router in ROUTER_URL.');
    if (!/^https?:/.test(url) || !URL.canParse(url))
      throw new Trouble(`ROUTER_URL is '${url}', no address such as http://127.0.0.1:7010.`);
    return new RouterClient(url.replace(/\/+$/, ''), token);
  }

  /** @throws Trouble where no router is known */
  static asOwner({ ROUTER_OWNER_TOKEN: token, ...env }: NodeJS.ProcessEnv): RouterClient {
    return RouterClient.of({ ...env, ROUTER_TOKEN: token });
  }

  get<T>(path: string, what: string): Promise<T> {
    return this.ask(path, { method: 'GET' }, what);
  }

  post<T>(path: string, body: unknown, what: string): Promise<T> {
    return this.send(path, JSON.stringify(body), 'application/json', what);
  }

  /** @param document YAML, as a file has it */
  postPolicy<T>(path: string, document: string): Promise<T> {
    return this.send(path, document, 'application/yaml', path);
  }

  private send<T>(path: string, body: string, type: string, what: string): Promise<T> {
    return this.ask(path, { method: 'POST', body, headers: { 'content-type': type } }, what);
  }

  private async ask<T>(path: string, how: RequestInit, what: string): Promise<T> {
    const headers = { ...how.headers, authorization: `Bearer ${this.token}` };
    const response = await fetch(`${this.url}/api/${path}`, { ...how, headers }).catch(() => undefined);
    if (response?.ok) return this.contentOf<T>(response);
    if (!response) throw new Trouble(`the router at ${this.url} does not answer: npm run status says how it is.`);
    if (response.status === 401) throw new Trouble(unknownToken);
    if (response.status === 404) throw new Trouble(`the router knows no ${what}.`);
    const { detail, code } = (await response.json().catch(() => ({}))) as { detail?: string; code?: string };
    throw new Trouble(`the router refused: ${detail ?? code ?? response.status}`);
  }

  private async contentOf<T>(response: Response): Promise<T> {
    try {
      return (await response.json()) as T;
    } catch {
      throw new Trouble(`what answers at ${this.url} is no router.`);
    }
  }
}

const unknownToken =
  'the router does not know the token: ROUTER_TOKEN takes an auditor’s, ROUTER_OWNER_TOKEN that of an owner of the policy.';
