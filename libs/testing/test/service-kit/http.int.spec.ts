import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { connected, freshDatabase, readSpans, spansOf, uniqueName } from '../../src/index.ts';
import { deskMigrations, deskTopics, launchDesk } from './desk.ts';

await deskTopics();
const { url } = await freshDatabase(deskMigrations);
const folder = mkdtempSync(join(tmpdir(), 'baton-http-'));
const OTEL_SPANS_FILE = join(folder, 'spans.jsonl');
afterAll(() => rmSync(folder, { recursive: true }));
const service = await (await launchDesk(uniqueName('sayings'), url, { OTEL_SPANS_FILE }, 'http.fixture.ts')).ready();

const send = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
  fetch(`${service.url}${path}`, {
    method,
    headers: { authorization: 'Bearer token-of-kim', 'content-type': 'application/json', ...headers },
    body: body === undefined ? undefined : JSON.stringify(body),
  });

const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
const traceparent = `00-${traceId}-00f067aa0ba902b7-01`;
const canary = 'what the canary sings';

describe('what is served', () => {
  it('tells whoever asks while it starts that it does, and is not brought down by them', async () => {
    const early = await launchDesk(uniqueName('sayings'), url, {}, 'http.fixture.ts');
    let ready = false;
    const answers = new Set<number>();
    const asking = Array.from({ length: 20 }, async () => {
      while (!ready)
        await fetch(`${early.url}/`).then(
          ({ status }) => answers.add(status),
          () => undefined,
        );
    });
    await early.ready();
    ready = true;
    await Promise.all(asking);
    expect(answers).toEqual(new Set([503, 200]));
    expect(early.running).toBe(true);
  });

  it('the page of the service, and what the pages of all services share', async () => {
    for (const [path, type] of [
      ['/', 'text/html'],
      ['/kit/kit.css', 'text/css'],
      ['/kit/dom.js', 'javascript'],
    ] as const) {
      const response = await fetch(`${service.url}${path}`);
      expect([path, response.status, response.headers.get('content-type')]).toEqual([
        path,
        200,
        expect.stringContaining(type),
      ]);
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    }
  });

  it('the API, which describes itself', async () => {
    const described = await (await fetch(`${service.url}/api/openapi.json`)).json();
    expect(described).toMatchObject({ info: { title: 'Sayings' }, paths: { '/api/sayings/{id}/say': {} } });
  });
});

describe('what is refused', () => {
  it.each<[what: string, work: () => Promise<Response>, status: number, code: string]>([
    [
      'a stranger',
      () => send('POST', '/api/sayings/c-0/say', {}, { authorization: 'Bearer no-token' }),
      401,
      'unauthorized',
    ],
    ['nobody', () => send('POST', '/api/sayings/c-0/say', {}, { authorization: 'Bearer ' }), 401, 'unauthorized'],
    ['what the API does not describe', () => send('POST', '/api/sayings/c-0/say', { text: 7 }), 422, 'invalid'],
    ['what is too large', () => send('POST', '/api/sayings/c-0/say', { text: 'x'.repeat(140_000) }), 413, 'too_large'],
    ['what is nowhere', () => send('GET', '/api/nothing'), 404, 'not_found'],
    [
      'what fails inside, without a word of why',
      () => send('POST', '/api/sayings/c-0/fail', { text: canary }),
      500,
      'internal',
    ],
  ])('%s', async (_, work, status, code) => {
    const response = await work();
    const body = await response.text();
    expect([response.status, response.headers.get('content-type')]).toEqual([status, 'application/problem+json']);
    expect(JSON.parse(body)).toMatchObject({ status, code });
    expect(body).not.toContain('canary');
  });
});

describe('what is traced', () => {
  it('a request that changes something, from the caller to the database', async () => {
    await send('POST', `/api/sayings/c-1/say?q=${encodeURIComponent(canary)}`, { text: canary }, { traceparent });
    await send('POST', '/api/sayings/c-2/say', { text: canary }, { traceparent: 'nonsense' });
    await send('POST', '/api/sayings/c-3/say', { text: 7 });
    await send('POST', '/api/sayings/c-4/fail', { text: canary });
    await send('GET', '/api/sayings');
    expect(await service.kill('SIGTERM')).toBe('exit 0');
    const spans = spansOf(readSpans(OTEL_SPANS_FILE), 'c-1');
    expect(connected(spans)).toMatchObject({
      name: 'POST /api/sayings/:id/say',
      kind: 1,
      traceId,
      parentSpanId: '00f067aa0ba902b7',
      attributes: {
        'http.request.method': 'POST',
        'http.route': '/api/sayings/:id/say',
        'http.response.status_code': 201,
      },
    });
    expect(spans.some(({ name }) => name.startsWith('pg.query'))).toBe(true);
  });

  it('a request without a valid traceparent, as a trace of its own', () => {
    const root = connected(spansOf(readSpans(OTEL_SPANS_FILE), 'c-2'));
    expect(root.parentSpanId).toBeUndefined();
    expect(root.traceId).not.toBe(traceId);
  });

  it('what fails here as an error, what is refused as none', () => {
    const ofStatus = (status: number) =>
      readSpans(OTEL_SPANS_FILE).filter(({ attributes }) => attributes['http.response.status_code'] === status);
    expect(ofStatus(500)).not.toEqual([]);
    for (const failed of ofStatus(500))
      expect(failed).toMatchObject({ error: 'error', attributes: { 'error.type': 'RangeError' } });
    expect(ofStatus(422)).not.toEqual([]);
    for (const refused of ofStatus(422))
      expect([refused.error, refused.attributes['error.type']]).toEqual([undefined, undefined]);
  });

  it('no look, and nothing that was sent', () => {
    const told = JSON.stringify(readSpans(OTEL_SPANS_FILE));
    expect(told).not.toContain('GET');
    expect(told).not.toContain('SELECT 1');
    expect(told).not.toContain('canary');
  });
});
