import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Trouble } from '../trouble.ts';
import type { Health } from './health.ts';

/**
 * The service's HTTP port. It answers for health from before the application exists until after it is gone, and hands
 * every other request to the application.
 */
export class HttpFront {
  private application: RequestListener = starting;
  private built: RequestListener = starting;
  private readonly server = createServer((request, response) => void this.answer(request, response));

  constructor(private readonly health: Health) {}

  /** @returns the port it listens on */
  async listen(port: number, host: string): Promise<number> {
    await once(this.server.listen(port, host), 'listening').catch(({ code, message }: NodeJS.ErrnoException) => {
      const taken = `Port ${port} is taken: stop what listens there, or set PORT to a free one.`;
      throw new Trouble(code === 'EADDRINUSE' ? taken : `Cannot listen on port ${port} (${message}): set PORT.`);
    });
    return (this.server.address() as AddressInfo).port;
  }

  /** Fastify's server factory. It falls over requests that come before it is ready: they wait for `open`. */
  serve(application: RequestListener): Server {
    this.built = application;
    return this.server;
  }

  /** From now on requests are the application's. */
  open(): void {
    this.application = this.built;
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.url === '/health/ready') return report(response, await this.health.ready());
    if (request.url === '/health/live') return report(response, await this.health.live());
    this.application(request, response);
  }
}

const starting: RequestListener = (_, response) => send(response, 503, { status: 'starting' });

function report(response: ServerResponse, health: { ok: boolean }): void {
  send(response, health.ok ? 200 : 503, health);
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
