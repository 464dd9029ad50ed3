import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { OtlpReceiver } from './otlp.receiver.ts';
import type { ZipkinSpan } from './to-zipkin.ts';

const taken: ZipkinSpan[] = [];
const receiver = new OtlpReceiver((spans) => taken.push(...spans));
const span = { traceId: 'a'.repeat(32), spanId: 'b'.repeat(16), name: 'say', startTimeUnixNano: 1, endTimeUnixNano: 2 };
const body = JSON.stringify({ resourceSpans: [{ scopeSpans: [{ spans: [span] }] }] });
let endpoint: string;

beforeAll(async () => {
  endpoint = await receiver.listen();
});
beforeEach(() => {
  taken.length = 0;
});
afterAll(() => receiver.close());

it('takes what an exporter sends, and answers as one expects', async () => {
  const answer = await post(body);

  expect([answer.status, await answer.json()]).toEqual([200, {}]);
  expect(taken).toMatchObject([{ name: 'say' }]);
});

it('takes it gzipped too', async () => {
  expect((await post(gzipSync(body), { 'content-encoding': 'gzip' })).status).toBe(200);
  expect(taken).toHaveLength(1);
});

it.each(['{', '{"resourceSpans":[{"scopeSpans":[{"spans":[{}]}]}]}', 'null'])(
  'says no to %s, and lives',
  async (text) => {
    expect((await post(text)).status).toBe(400);
    expect((await post(body)).status).toBe(200);
  },
);

it('says no to what is no gzip', async () => {
  expect((await post(body, { 'content-encoding': 'gzip' })).status).toBe(400);
});

it('keeps no more of a body than an honest one has, however small it came', async () => {
  const large = Buffer.alloc(9 * 1024 * 1024, ' ');

  expect((await post(large)).status).toBe(413);
  expect((await post(gzipSync(large), { 'content-encoding': 'gzip' })).status).toBe(413);
});

it('knows traces only', async () => {
  expect((await fetch(`${endpoint}/v1/metrics`, { method: 'POST', body })).status).toBe(404);
});

function post(content: string | Buffer, headers: Record<string, string> = {}): Promise<Response> {
  const type = { 'content-type': 'application/json' };
  return fetch(`${endpoint}/v1/traces`, {
    method: 'POST',
    body: typeof content === 'string' ? content : new Uint8Array(content),
    headers: { ...type, ...headers },
  });
}
