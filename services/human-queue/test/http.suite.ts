import { newId } from '@baton/contracts';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Heard, PlayedOperator } from './operator.fixture.ts';
import type { Stage } from './stage.fixture.ts';

export const http = (stage: Stage): void => {
  const { router, desk, ada } = stage;

  let id: string;

  beforeAll(async () => {
    const conversationId = newId();
    await router.offer(conversationId);
    ({ id } = await ada.item(conversationId));
    await ada.post(`/api/items/${id}/claim`);
  });

  const expectProblem = ({ status, type, body }: Heard, wanted: number, code: string) => {
    expect([status, type, body.code, body.status]).toEqual([wanted, 'application/problem+json', code, wanted]);
  };

  describe('who may come in', () => {
    it.each(['', 'wrong-token', 'token-ad', 'token-ada2'])('nobody with the token “%s”', async (token) => {
      const stranger = new PlayedOperator(desk.url, token);
      for (const [method, path] of [
        ['GET', '/api/items'],
        ['POST', `/api/items/${id}/claim`],
        ['PUT', '/api/presence'],
        ['GET', '/api/approvals'],
      ] as const) {
        const heard = await stranger.send(method, path);
        expectProblem(heard, 401, 'unauthorized');
        expect(heard.headers.get('www-authenticate')).toBe('Bearer');
      }
    });

    it('no token reaches the log', () => {
      expect(desk.log).toContain('Started');
      expect(desk.log).not.toContain('token-ada');
    });
  });

  describe('what is refused', () => {
    const reply = () => `/api/items/${id}/reply`;

    it.each<[what: string, body: unknown, status: number, code: string]>([
      ['an unknown field', { text: 'hi', admin: true }, 422, 'invalid'],
      ['no text', {}, 422, 'invalid'],
      ['a text that is none', { text: { $ne: 1 } }, 422, 'invalid'],
      ['a list as the body', [], 422, 'invalid'],
      ['a blank text', { text: '  \n ' }, 422, 'invalid'],
      ['a text with a zero character', { text: 'a\u0000b' }, 422, 'invalid'],
      ['half an emoji', '{"text":"\\ud83d"}', 422, 'invalid'],
      ['a text too long', { text: 'x'.repeat(16_001) }, 422, 'invalid'],
      ['a language that is none', { text: 'hi', language: 'x'.repeat(40) }, 422, 'invalid'],
      ['what is not JSON', '{"text":', 400, 'malformed'],
      ['a prototype', '{"__proto__":{"text":"hi"},"text":"hi"}', 400, 'malformed'],
      ['more than any body may hold', { text: 'x'.repeat(140_000) }, 413, 'too_large'],
    ])('%s', async (_, body, status, code) => {
      expectProblem(await ada.post(reply(), body), status, code);
    });

    it('a form instead of JSON', async () => {
      const heard = await ada.post(reply(), 'text=hi', { 'content-type': 'text/plain' });
      expectProblem(heard, 415, 'unsupported_media_type');
    });

    it('names the fields, not what was in them', async () => {
      const { body } = await ada.post(reply(), { text: '', secret: 'hunter2' });
      expect(JSON.stringify(body)).not.toContain('hunter2');
      expect(body.errors).toContainEqual({ pointer: '#/secret', rules: ['whitelistValidation'] });
    });

    it.each(['no-such-item', "'; DROP TABLE item; --", '%00', '..%2f..%2fetc'])('the id %s', async (wrong) => {
      const heard = await ada.post(`/api/items/${encodeURIComponent(wrong)}/claim`);
      expectProblem(heard, 404, 'not_found');
    });

    it('an unknown path, and an unknown status', async () => {
      expectProblem(await ada.get('/api/nothing'), 404, 'not_found');
      expectProblem(await ada.get('/api/items?status=lost'), 422, 'invalid');
    });

    it('a rejection without a reason', async () => {
      expectProblem(
        await ada.post('/api/approvals/a-1/decide', { outcome: 'rejected', argumentsHash: 'h' }),
        422,
        'invalid',
      );
      expectProblem(
        await ada.post('/api/approvals/a-1/decide', { outcome: 'rejected', argumentsHash: 'h', comment: 'no' }),
        404,
        'not_found',
      );
    });

    it('a key that is none', async () => {
      expectProblem(await ada.post(reply(), { text: 'hi' }, { 'idempotency-key': 'x'.repeat(256) }), 400, 'malformed');
    });

    it('words to an item that has changed since it was seen', async () => {
      const { headers } = await ada.get(`/api/items/${id}`);
      const seen = { 'if-match': headers.get('etag') ?? '' };
      expect((await ada.post(reply(), { text: 'first' }, seen)).status).toBe(200);
      expectProblem(await ada.post(reply(), { text: 'second' }, seen), 412, 'stale');
    });
  });

  describe('what is served', () => {
    it('the API describes itself, bodies and bounds included', async () => {
      const { body } = await ada.get<{ openapi: string; paths: object; components: { schemas: object } }>(
        '/api/openapi.json',
      );
      expect(body.openapi).toMatch(/^3\./);
      expect(Object.keys(body.paths)).toEqual(
        expect.arrayContaining(['/api/items/{id}/claim', '/api/approvals/{id}/decide', '/api/presence']),
      );
      expect(body.components.schemas).toMatchObject({ ReplyBody: { properties: { text: { maxLength: 16_000 } } } });
    });

    it('the page, with nothing from elsewhere and no script in it', async () => {
      const response = await fetch(`${desk.url}/`);
      const html = await response.text();
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'");
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|\son\w+=|https?:|style=/i);
      for (const [, file = ''] of html.matchAll(/(?:src|href)="([^"#]+)"/g))
        expect([file, (await fetch(new URL(file, `${desk.url}/`))).status]).toEqual([file, 200]);
    });

    it('no file beside the page', async () => {
      for (const path of ['/..%2fmain.ts', '/%2e%2e%2fmigrate.ts', '/..%2f..%2fpackage.json', '/.git/config'])
        expect((await fetch(`${desk.url}${path}`)).status).toBe(404);
    });
  });
};
