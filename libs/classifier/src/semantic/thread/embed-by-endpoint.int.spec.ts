import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { OpinionFault } from '../../opinion.port.ts';
import { material, opinionSuite } from '../../opinion.suite.ts';
import { SemanticThread } from './semantic-thread.ts';

/** How often each letter occurs: vectors as an endpoint might give. */
const letters = 'abcdefghijklmnoprstuvwy';
const vectorOf = (text: string) => [0.1, ...[...letters].map((letter) => text.toLowerCase().split(letter).length - 1)];
const embeds = (response: ServerResponse, input: readonly string[]) => {
  const data = input.map((text, index) => ({ object: 'embedding', index, embedding: vectorOf(text) }));
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ data, model: 'small' }));
};

let answer: (response: ServerResponse, input: readonly string[]) => void = embeds;
const asked: { model: string; key?: string }[] = [];
const serve = async (request: IncomingMessage, response: ServerResponse) => {
  const chunks: Buffer[] = await request.toArray();
  const { model, input } = JSON.parse(Buffer.concat(chunks).toString()) as { model: string; input: string[] };
  asked.push({ model, key: request.headers.authorization });
  answer(response, input);
};
const server = createServer((request, response) => void serve(request, response));
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;

const endpoint = { baseUrl, name: 'small', apiKey: 'k' };
const thread = new SemanticThread({ examples: material, endpoint });
afterEach(() => {
  answer = embeds;
});
afterAll(async () => {
  await thread.close();
  server.closeAllConnections();
  server.close();
});

opinionSuite('semantic, by an endpoint', () => thread);

describe('an endpoint for embeddings', () => {
  it('is asked for the model it was given, with its key', async () => {
    await thread.consult('parcel', AbortSignal.timeout(20_000));
    expect(asked.at(-1)).toEqual({ model: 'small', key: 'Bearer k' });
  });

  it.each([
    ['fails', (response: ServerResponse) => response.writeHead(500).end('My parcel'), 'http_500'],
    ['answers with something else', (response: ServerResponse) => response.writeHead(200).end('<html>'), 'garbage'],
    ['gives fewer vectors than texts', (response: ServerResponse) => embeds(response, []), 'garbage'],
  ])('that %s gives no opinion, and is asked again', async (_, broken, fault) => {
    answer = broken;
    const failing = thread.consult('My parcel is late', AbortSignal.timeout(20_000));
    await expect(failing).rejects.toEqual(new OpinionFault(fault));
    answer = embeds;
    expect((await thread.consult('My parcel is late', AbortSignal.timeout(20_000))).label).toBe('delivery');
  });

  it('that is slow is waited for as long as whoever asks waits', async () => {
    answer = () => {};
    const failing = thread.consult('My parcel is late', AbortSignal.timeout(50));
    await expect(failing).rejects.toEqual(new OpinionFault('timeout'));
  });
});
