import { newId } from '@baton/contracts';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Answer, send, Window } from './customer.fixture.ts';
import type { Stage } from './stage.fixture.ts';

export const http = (stage: Stage): void => {
  const { one, other, open, window } = stage;

  let w: Window;
  beforeAll(async () => {
    w = await window();
  });

  const expectProblem = ({ status, type, body }: Answer<object>, wanted: number, code: string) => {
    const told = body as Record<string, unknown>;
    expect([status, type, told.code, told.status]).toEqual([wanted, 'application/problem+json', code, wanted]);
  };

  describe('who may come in', () => {
    it.each(['', 'wrong-token', 'token-we', 'token-web2'])('no channel with the token “%s”', async (token) => {
      const answer = await open({ customer: { id: 'C-1' } }, token);
      expectProblem(answer, 401, 'unauthorized');
      expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    });

    it('nobody with the token of another conversation, of a channel, or none', async () => {
      const stranger = await window();
      for (const token of [stranger.token, 'token-web', 'x', '']) {
        const intruder = new Window(w.conversationId, token);
        expectProblem(await intruder.say(one.url, { text: 'hi' }), 401, 'unauthorized');
        expectProblem(await intruder.choose(one.url, { handoffId: 'h-1', choice: 'back' }), 401, 'unauthorized');
        expectProblem(await intruder.entries(one.url), 401, 'unauthorized');
        expectProblem(await send('GET', `${intruder.at(one.url)}/stream`), 401, 'unauthorized');
      }
    });

    it('the token of one conversation, at every instance', async () => {
      expect((await w.entries(other.url)).status).toBe(200);
    });

    it('a conversation that is not there is told from one that is to nobody without its token', async () => {
      const nowhere = new Window(newId(), 'x');
      expectProblem(await nowhere.entries(one.url), 401, 'unauthorized');
      const { body } = await open({ customer: { id: 'C-1' }, conversationId: nowhere.conversationId });
      await stage.pool.query('DELETE FROM conversation WHERE id = $1', [nowhere.conversationId]);
      const holder = new Window(nowhere.conversationId, body.token);
      expectProblem(await holder.entries(one.url), 404, 'not_found');
      expectProblem(await holder.say(one.url, { text: 'hi' }), 404, 'not_found');
      expectProblem(await send('GET', `${holder.at(one.url)}/stream`, undefined, holder.headers), 404, 'not_found');
    });

    it('no token and no words reach the log', async () => {
      await w.say(one.url, { text: 'a secret of mine' });
      for (const secret of ['token-web', 'a-key-for-tests-alone', w.token, 'a secret of mine'])
        expect(one.log).not.toContain(secret);
    });
  });

  describe('opening', () => {
    it('the same conversation again gets the same answer', async () => {
      const conversationId = newId();
      const first = await open({ customer: { id: 'C-1', name: 'Emma' }, conversationId });
      expect([first.status, first.body]).toEqual([201, { conversationId, token: expect.any(String) }]);
      const again = await open({ customer: { id: 'C-1', name: 'Emma Clarke' }, conversationId });
      expect([again.status, again.body]).toEqual([201, first.body]);
      expectProblem(await open({ customer: { id: 'C-2' }, conversationId }), 409, 'id_reused');
      expectProblem(await open({ customer: { id: 'C-1' }, conversationId }, 'token-mail'), 409, 'id_reused');
    });

    it('with null where nothing is known is opening without', async () => {
      const nothing = { name: null, language: null, attributes: null };
      const { status, body } = await open({ customer: { id: 'C-1', ...nothing }, conversationId: null });
      expect(status).toBe(201);
      const opened = new Window(body.conversationId, body.token);
      await opened.say(one.url, { text: 'Hello.', messageId: null, language: null });
      const { data } = await stage.wiretap.until(({ key }) => key === opened.conversationId);
      expect(data).toMatchObject({ customer: { id: 'C-1' }, messageId: expect.any(String) });
      expect(JSON.stringify(data)).not.toContain('null');
    });

    it.each<[what: string, body: unknown, status: number, code: string]>([
      ['no customer', {}, 422, 'invalid'],
      ['a customer without an id', { customer: { name: 'Emma' } }, 422, 'invalid'],
      ['an id that is none', { customer: { id: 'C 1' } }, 422, 'invalid'],
      ['a conversation id that is none', { customer: { id: 'C-1' }, conversationId: 'a/b' }, 422, 'invalid'],
      ['an unknown field', { customer: { id: 'C-1', admin: true } }, 422, 'invalid'],
      ['attributes that are none', { customer: { id: 'C-1', attributes: 'gold' } }, 422, 'invalid'],
      ['attributes the wire refuses', { customer: { id: 'C-1', attributes: { account: 2 ** 60 } } }, 422, 'invalid'],
      ['a prototype', '{"customer":{"id":"C-1","attributes":{"__proto__":{"a":1}}}}', 400, 'malformed'],
      ['what is not JSON', '{"customer":', 400, 'malformed'],
    ])('%s is refused', async (_, body, status, code) => {
      expectProblem(await open(body), status, code);
    });
  });

  describe('what is refused', () => {
    it.each<[what: string, body: unknown, status: number, code: string]>([
      ['no text', {}, 422, 'invalid'],
      ['a text that is none', { text: { $ne: 1 } }, 422, 'invalid'],
      ['a blank text', { text: '  \n ' }, 422, 'invalid'],
      ['a text with a zero character', { text: 'a\u0000b' }, 422, 'invalid'],
      ['half an emoji', '{"text":"\\ud83d"}', 422, 'invalid'],
      ['a text too long', { text: 'x'.repeat(16_001) }, 422, 'invalid'],
      ['an unknown field', { text: 'hi', epoch: 3 }, 422, 'invalid'],
      ['a language that is none', { text: 'hi', language: 'x'.repeat(40) }, 422, 'invalid'],
      ['a message id that is none', { text: 'hi', messageId: 'm 1' }, 422, 'invalid'],
      ['a list as the body', [], 422, 'invalid'],
      ['more than any body may hold', { text: 'x'.repeat(140_000) }, 413, 'too_large'],
    ])('%s', async (_, body, status, code) => {
      expectProblem(await w.say(one.url, body), status, code);
    });

    it('an id that was used for another text', async () => {
      await w.say(one.url, { messageId: 'm-used', text: 'one' });
      expectProblem(await w.say(one.url, { messageId: 'm-used', text: 'two' }), 409, 'id_reused');
    });

    it('not the longest text there is', async () => {
      expect((await w.say(one.url, { text: '\u{1f468}'.repeat(16_000) })).status).toBe(202);
    });

    it('a message that is larger with its customer than the wire carries', async () => {
      const big = await window({ attributes: { note: 'x'.repeat(8_000) } });
      expectProblem(await big.say(one.url, { text: '\u{1f468}'.repeat(15_000) }), 413, 'too_large');
    });

    it('a choice that is none, and a place that is none', async () => {
      expectProblem(await w.choose(one.url, { handoffId: 'h-1', choice: 'shout' }), 422, 'invalid');
      for (const after of ['x', '-1', '1.5', '99999999999'])
        expectProblem(
          await send('GET', `${w.at(one.url)}/entries?after=${after}`, undefined, w.headers),
          422,
          'invalid',
        );
    });

    it('more than so many messages in a minute, of one conversation', async () => {
      const talker = await window();
      const quiet = await window();
      const answers = await Promise.all(Array.from({ length: 61 }, () => talker.say(one.url, { text: 'hi' })));
      const refused = answers.filter(({ status }) => status !== 202);
      expect(refused).toHaveLength(1);
      for (const answer of refused) {
        expectProblem(answer, 429, 'too_many_messages');
        expect(answer.headers.get('retry-after')).toBe('60');
      }
      expect((await quiet.say(one.url, { text: 'hi' })).status).toBe(202);
    });
  });

  describe('to try it out', () => {
    it('anybody may be a customer of the list, and gets a cookie for the conversation alone', async () => {
      const { body: customers } = await send('GET', `${one.url}/api/demo/customers`);
      expect(customers).toEqual([
        { id: 'C-1001', name: 'Emma Clarke', language: 'en' },
        { id: 'C-1002', name: 'Jonas Weber', language: 'de' },
      ]);
      const opened = await send<{ conversationId: string; token: string }>(
        'POST',
        `${one.url}/api/demo/conversations`,
        { customerId: 'C-1002' },
      );
      const { conversationId, token } = opened.body;
      expect([opened.status, token]).toEqual([201, expect.any(String)]);
      const cookie = opened.headers.get('set-cookie') ?? '';
      const path = `/api/conversations/${conversationId}`;
      expect(cookie).toBe(`baton_conversation=${token}; Path=${path}; HttpOnly; SameSite=Strict`);
      const [pair = ''] = cookie.split(';');
      const said = await send('POST', `${one.url}${path}/messages`, { text: 'Guten Tag.' }, { cookie: pair });
      expect(said.status).toBe(202);
      const stranger = `${w.at(one.url)}/entries`;
      expectProblem(await send('GET', stranger, undefined, { cookie: pair }), 401, 'unauthorized');
    });

    it('nobody else, and nobody at all without a list', async () => {
      for (const [{ url }, customerId] of [
        [one, 'C-9'],
        [other, 'C-1001'],
      ] as const)
        expectProblem(await send('POST', `${url}/api/demo/conversations`, { customerId }), 404, 'not_found');
      expect((await send('GET', `${other.url}/api/demo/customers`)).body).toEqual([]);
    });
  });

  describe('what is served', () => {
    it('the API describes itself, bodies and bounds included', async () => {
      const { body } = await send<{ openapi: string; paths: Record<string, object>; components: { schemas: object } }>(
        'GET',
        `${one.url}/api/openapi.json`,
      );
      expect(Object.keys(body.paths).sort()).toEqual([
        '/api/conversations',
        '/api/conversations/{id}/choices',
        '/api/conversations/{id}/entries',
        '/api/conversations/{id}/messages',
        '/api/conversations/{id}/stream',
        '/api/demo/conversations',
        '/api/demo/customers',
      ]);
      expect(body.paths['/api/conversations/{id}/messages']).toMatchObject({
        post: { responses: { 202: { content: { 'application/json': {} } } } },
      });
      expect(body.components.schemas).toMatchObject({
        MessageBody: { required: ['text'], properties: { text: { maxLength: 16_000 } } },
        OpenBody: { required: ['customer'] },
      });
    });
  });
};
