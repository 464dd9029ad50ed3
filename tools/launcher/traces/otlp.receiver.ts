import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { OtlpTraces } from './otlp.ts';
import { toZipkin, type ZipkinSpan } from './to-zipkin.ts';

const limit = 8 * 1024 * 1024;

/** Takes OTLP/JSON over HTTP, gzipped or not, and answers at once: whoever sends spans waits for nobody. */
export class OtlpReceiver {
  readonly #server: Server;

  constructor(take: (spans: ZipkinSpan[]) => void) {
    this.#server = createServer((request, response) => {
      void receive(request, take).then((status) => answer(response, status));
    });
  }

  /** @returns its address, for OTEL_EXPORTER_OTLP_ENDPOINT */
  async listen(): Promise<string> {
    await once(this.#server.listen(0, '127.0.0.1'), 'listening');
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}

async function receive(request: IncomingMessage, take: (spans: ZipkinSpan[]) => void): Promise<number> {
  if (request.method !== 'POST' || request.url !== '/v1/traces') return 404;
  try {
    const text = await textOf(request);
    if (text === undefined) return 413;
    take(toZipkin(JSON.parse(text) as OtlpTraces));
    return 200;
  } catch {
    return 400;
  }
}

/** The body; nothing if it is larger than any honest one. */
function textOf(request: IncomingMessage): Promise<string | undefined> {
  const gzipped = request.headers['content-encoding'] === 'gzip';
  return gzipped ? pipeline(request, createGunzip(), collect) : collect(request);
}

/** Reads to the end in any case: who is cut off in the middle of a sentence hears no answer. */
async function collect(body: AsyncIterable<Buffer>): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size <= limit) chunks.push(chunk);
  }
  return size <= limit ? Buffer.concat(chunks).toString('utf8') : undefined;
}

function answer(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end('{}');
}
