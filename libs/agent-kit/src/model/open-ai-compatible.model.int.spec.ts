import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ChatModel } from '@baton/service-kit/model';
import { Logger } from '@nestjs/common';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Writing } from './model.port.ts';
import { OpenAiCompatibleModel } from './open-ai-compatible.model.ts';
import { counting } from './spending.ts';

interface Request {
  method?: string;
  url?: string;
  authorization?: string;
  body: { model: string; messages: { role: string; content: string }[] };
}
type Answer = (response: ServerResponse) => void;

const requests: Request[] = [];
let answer: Answer;
const serve = async (request: IncomingMessage, response: ServerResponse) => {
  const { method, url, headers } = request;
  requests.push({ method, url, authorization: headers.authorization, body: JSON.parse(await textOf(request)) });
  answer(response);
};
const server = createServer((request, response) => void serve(request, response));
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = await request.toArray();
  return Buffer.concat(chunks).toString();
}

const send =
  (status: number, body: string): Answer =>
  (response) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
const says = (content: string): Answer => {
  const choices = [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }];
  return send(200, JSON.stringify({ id: 'c-1', object: 'chat.completion', created: 1, model: 'small', choices }));
};
const never: Answer = () => {};

const draft = 'On invoice INV-2026-0917, “Sports Pack” was charged twice: £12.99. Secret words.';
const writing: Writing = {
  purpose: 'billing.doubleCharge',
  language: 'en',
  draft,
  facts: { invoice: 'INV-2026-0917', amount: '£12.99' },
};
const model = (more: { baseUrl?: string; timeoutMs?: number } = {}) =>
  new OpenAiCompatibleModel(new ChatModel({ baseUrl, name: 'small', apiKey: 'hush', timeoutMs: 5_000, ...more }));
const warned = vi.spyOn(Logger.prototype, 'warn').mockImplementation(() => {});

beforeEach(() => {
  requests.length = 0;
});
afterEach(() => warned.mockClear());

describe('a model behind an OpenAI-compatible endpoint', () => {
  it('is asked by name and key, with rules apart from what is to be worded', async () => {
    const text = 'The £12.99 for “Sports Pack” is on invoice INV-2026-0917 twice.';
    answer = says(text);
    await expect(model().write(writing)).resolves.toBe(text);
    const [request] = requests;
    expect(request).toMatchObject({
      method: 'POST',
      url: '/v1/chat/completions',
      authorization: 'Bearer hush',
      body: { model: 'small', messages: [{ role: 'system' }, { role: 'user' }] },
    });
    const [rules, data] = request?.body.messages ?? [];
    expect(rules?.content).not.toContain('Sports Pack');
    const [, json = ''] = /<data>\n(.*)\n<\/data>/s.exec(data?.content ?? '') ?? [];
    expect(JSON.parse(json)).toEqual(writing);
    expect(warned).not.toHaveBeenCalled();
  });

  it.each<[code: string, Answer]>([
    ['http_500', send(500, '{"error":{"message":"Secret words"}}')],
    ['http_401', send(401, 'no')],
    ['garbage', send(200, '<html>Secret words')],
    ['garbage', send(200, '{"choices":"Secret words"}')],
    ['unreachable', (response) => response.destroy()],
    ['empty', says('  ')],
    ['fact_lost', says('You were charged £12.90 twice on INV-2026-0917.')],
  ])(
    'is not heard where it comes to %s: the draft is said, once, and the log holds the code alone',
    async (code, how) => {
      answer = how;
      await expect(model().write(writing)).resolves.toBe(draft);
      expect(requests).toHaveLength(1);
      expect(warned.mock.calls).toEqual([[{ msg: 'The draft is said', code, purpose: 'billing.doubleCharge' }]]);
    },
  );

  it('says what it took to whoever counts', async () => {
    const choices = [
      { index: 0, message: { role: 'assistant', content: '£12.99, INV-2026-0917.' }, finish_reason: 'stop' },
    ];
    const usage = { prompt_tokens: 100, completion_tokens: 23, total_tokens: 123 };
    answer = send(
      200,
      JSON.stringify({ id: 'c-1', object: 'chat.completion', created: 1, model: 'small', choices, usage }),
    );
    const twice = counting(async (spent) => {
      await Promise.all([model().write(writing), model().write(writing)]);
      return spent();
    });
    expect(await twice).toEqual({ tokens: 246 });
  });

  it('has only its time', async () => {
    answer = never;
    await expect(model({ timeoutMs: 100 }).write(writing)).resolves.toBe(draft);
    expect(warned.mock.calls).toMatchObject([[{ code: 'timeout' }]]);
  });

  it('ends with the turn', async () => {
    const turn = new AbortController();
    answer = () => turn.abort();
    await expect(model().write({ ...writing, signal: turn.signal })).resolves.toBe(draft);
  });

  it('may not be there at all', async () => {
    await expect(model({ baseUrl: 'http://127.0.0.1:1/v1' }).write(writing)).resolves.toBe(draft);
    expect(warned.mock.calls).toMatchObject([[{ code: 'unreachable' }]]);
  });
});
