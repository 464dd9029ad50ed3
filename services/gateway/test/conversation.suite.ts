import { type ConversationChoice, type MessageReceived, newId } from '@baton/contracts';
import { connected, type Seen, spansOf } from '@baton/testing';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Entry } from '../src/domain/entry.ts';
import type { Window } from './customer.fixture.ts';
import type { Stage } from './stage.fixture.ts';

export const aConversation = (stage: Stage): void => {
  const { router, wiretap, pool, one, other, window } = stage;

  const told = <T>(type: string, conversationId: string) =>
    wiretap.until(({ type: its, key }) => its === type && key === conversationId) as Promise<Seen<T>>;
  const allTold = (conversationId: string) => wiretap.records.filter(({ key }) => key === conversationId);

  /** Holds the conversation's row until requests stand in line for it, so that they are decided at one moment. */
  const atOnce = async <T>({ conversationId }: Window, requests: () => Promise<T>): Promise<T> => {
    const holder = await pool.connect();
    await holder.query('BEGIN');
    await holder.query('SELECT FROM conversation WHERE id = $1 FOR UPDATE', [conversationId]);
    const answers = requests();
    await vi.waitFor(
      async () => {
        const { rows } = await pool.query('SELECT count(*)::int AS waiting FROM pg_locks WHERE NOT granted');
        expect(rows[0].waiting).toBeGreaterThanOrEqual(5);
      },
      { timeout: 4_000 },
    );
    await holder.query('COMMIT');
    holder.release();
    return answers;
  };

  describe('what the customer says', () => {
    it('goes to the router, and is shown with every answer', async () => {
      const w = await window({ language: 'en', attributes: { plan: 'gold' } });
      const reading = w.read(one.url);
      const { status, body } = await w.say(one.url, { text: 'I was charged twice.' });
      expect([status, body]).toEqual([202, { messageId: expect.any(String), entryId: 1 }]);
      const { data, headers } = await told<MessageReceived>('conversation.message.received', w.conversationId);
      expect(data).toEqual({
        conversationId: w.conversationId,
        messageId: body.messageId,
        customer: { id: 'C-1', name: 'Emma Clarke', language: 'en', attributes: { plan: 'gold' } },
        channel: 'web',
        text: 'I was charged twice.',
        sentAt: expect.any(String),
      });
      expect(headers).toMatchObject({ ce_source: 'urn:baton:gateway', ce_tenant: 'default' });
      await router.say(w.conversationId, 'Let me see.', { inReplyTo: body.messageId }, { sequence: '7' });
      const [said, words] = (await reading.until(2)) as [Entry, Entry];
      expect(said).toEqual({
        entryId: 1,
        kind: 'said',
        messageId: body.messageId,
        text: 'I was charged twice.',
        at: data.sentAt,
      });
      expect(words).toEqual({
        entryId: 2,
        kind: 'words',
        messageId: expect.any(String),
        from: { kind: 'ai', name: 'our assistant' },
        notice: false,
        text: 'Let me see.',
        language: 'en',
        inReplyTo: body.messageId,
        at: expect.any(String),
        sequence: 7,
      });
      reading.close();
    });

    it('is taken once, however often and at once it is sent', async () => {
      const w = await window();
      const message = { messageId: 'm-1', text: 'Hello.' };
      const answers = await atOnce(w, () =>
        Promise.all(Array.from({ length: 10 }, (_, n) => w.say(n % 2 ? one.url : other.url, message))),
      );
      expect(answers.map(({ status, body }) => [status, body])).toEqual(
        Array(10).fill([202, { messageId: 'm-1', entryId: 1 }]),
      );
      expect((await w.entries(one.url)).body.entries).toHaveLength(1);
      await w.say(one.url, { messageId: 'm-2', text: 'Hello?' });
      await wiretap.untilMany(2, ({ key }) => key === w.conversationId);
      expect(allTold(w.conversationId)).toHaveLength(2);
    });

    it('is one trace, from the request to Kafka, found by the conversation; no words are in it', async () => {
      const w = await window();
      await w.say(one.url, { text: 'nobody else’s business' });
      await told('conversation.message.received', w.conversationId);
      const isOurs = ({ name }: { name: string }) => name === 'POST /api/conversations/:id/messages';
      const root = await vi.waitFor(() => {
        const found = spansOf(stage.spans(), w.conversationId).find(isOurs);
        return found ?? expect.fail('no span yet');
      }, 20_000);
      const trace = () => stage.spans().filter(({ traceId }) => traceId === root.traceId);
      await vi.waitFor(
        () => expect(trace().map(({ name }) => name)).toContain('send conversation.message.received.v1'),
        20_000,
      );
      expect(connected(trace())).toEqual(root);
      expect(spansOf(trace(), w.conversationId)).toHaveLength(trace().length);
      expect(root.attributes).toMatchObject({ 'http.response.status_code': 202 });
      expect(JSON.stringify(stage.spans())).not.toContain('business');
    });

    it('in the same words twice is said twice', async () => {
      const w = await window();
      await w.say(one.url, { text: 'Yes.' });
      expect((await w.say(one.url, { text: 'Yes.' })).body.entryId).toBe(2);
    });
  });

  describe('the customer is told', () => {
    beforeAll(() => router.introduce('billing-agent', { en: 'our billing specialist', de: 'unsere Fachfrau' }));

    const named = (agentId: string) =>
      vi.waitFor(
        async () => {
          const { rows } = await pool.query('SELECT FROM agent_name WHERE agent_id = $1', [agentId]);
          expect(rows).toHaveLength(1);
        },
        { timeout: 20_000 },
      );

    it('who has the conversation, by the name the agent gave for their language', async () => {
      await named('billing-agent');
      const w = await window({ language: 'de' });
      const owner = { agentId: 'billing-agent', kind: 'ai' as const };
      await router.own(w.conversationId, { state: 'opened', owner, handoffId: 'h-1', reason: 'internal' });
      const [entry] = await w.read(one.url).until(1);
      expect(entry).toEqual({
        entryId: 1,
        kind: 'owner',
        state: 'opened',
        owner: { kind: 'ai', name: 'unsere Fachfrau' },
        at: expect.any(String),
      });
    });

    it('by no name of an agent that is gone', async () => {
      await router.introduce('short-lived', { en: 'somebody' });
      await named('short-lived');
      await router.dismiss('short-lived');
      await vi.waitFor(
        async () => {
          const { rows } = await pool.query(`SELECT FROM agent_name WHERE agent_id = 'short-lived'`);
          expect(rows).toEqual([]);
        },
        { timeout: 20_000 },
      );
      const w = await window();
      await router.own(w.conversationId, { owner: { agentId: 'short-lived', kind: 'ai' } });
      expect((await w.read(one.url).until(1))[0]).toMatchObject({ owner: { kind: 'ai' } });
      expect(JSON.stringify((await w.entries(one.url)).body)).not.toContain('short-lived');
    });

    it('in the language the router speaks with them', async () => {
      await named('billing-agent');
      const w = await window();
      await router.say(w.conversationId, 'Guten Tag.', { language: 'de' });
      await w.read(one.url).until(1);
      await router.own(w.conversationId, { owner: { agentId: 'billing-agent', kind: 'ai' } });
      expect((await w.read(one.url).until(2))[1]).toMatchObject({ owner: { name: 'unsere Fachfrau' } });
    });

    it('nothing of conversations that were opened elsewhere', async () => {
      const elsewhere = newId();
      const w = await window();
      await router.say(elsewhere, 'Hello.');
      await router.say(w.conversationId, 'Hello.');
      await w.read(one.url).until(1);
      const { rows } = await pool.query('SELECT FROM entry WHERE conversation_id = $1', [elsewhere]);
      expect(rows).toEqual([]);
    });
  });

  describe('who waits for a person', () => {
    it('sees the place, chooses, and sees the end', async () => {
      const w = await window();
      const reading = w.read(one.url);
      await router.line(w.conversationId, { state: 'routed' });
      await router.line(w.conversationId, { position: 2, waitSeconds: { low: 0, high: 600 } });
      const [wait] = await reading.until(1);
      expect(wait).toMatchObject({
        kind: 'wait',
        handoffId: 'h-1',
        position: 2,
        waitSeconds: { low: 0, high: 600 },
        choices: ['wait', 'message', 'callback', 'back'],
      });
      const chosen = await w.choose(one.url, { handoffId: 'h-1', choice: 'callback' });
      expect([chosen.status, chosen.body]).toEqual([202, { entryId: 2 }]);
      expect((await w.choose(one.url, { handoffId: 'h-1', choice: 'callback' })).body).toEqual({ entryId: 2 });
      const { data } = await told<ConversationChoice>('conversation.choice', w.conversationId);
      expect(data).toEqual({ conversationId: w.conversationId, handoffId: 'h-1', choice: 'callback' });
      await router.end(w.conversationId);
      const kinds = (await reading.until(3)).map(({ kind }) => kind);
      expect(kinds).toEqual(['wait', 'chose', 'wait_over']);
      const late = await w.choose(one.url, { handoffId: 'h-1', choice: 'back' });
      expect([late.status, late.body.code]).toEqual([409, 'not_waiting']);
      expect(allTold(w.conversationId)).toHaveLength(1);
      reading.close();
    });

    it('is told no place that comes after the end', async () => {
      const w = await window();
      await router.end(w.conversationId);
      await vi.waitFor(
        async () => {
          const { rows } = await pool.query('SELECT FROM wait WHERE conversation_id = $1', [w.conversationId]);
          expect(rows).toHaveLength(1);
        },
        { timeout: 20_000 },
      );
      await router.line(w.conversationId, { position: 1 });
      await router.line(w.conversationId, { handoffId: 'h-2', position: 3 });
      const entries = await w.read(one.url).until(1);
      expect(entries).toMatchObject([{ kind: 'wait', handoffId: 'h-2' }]);
    });

    it('that nobody waits for, nobody chooses', async () => {
      const w = await window();
      const { status, body } = await w.choose(one.url, { handoffId: 'h-9', choice: 'wait' });
      expect([status, body.code]).toEqual([409, 'not_waiting']);
    });
  });

  describe('a conversation that is erased', () => {
    it('leaves nothing but that, for who reads it; its id is not given again', async () => {
      const w = await window({ name: 'Emma Clarke' });
      const reading = w.read(one.url);
      await w.say(one.url, { text: 'My card number is 4711.' });
      await router.line(w.conversationId, { position: 1 });
      await reading.until(2);
      await router.own(w.conversationId, { state: 'erased' });
      expect((await reading.until(3))[2]).toMatchObject({ entryId: 3, kind: 'owner', state: 'erased' });
      await router.say(w.conversationId, 'Too late.');
      expect((await w.entries(one.url)).body).toEqual({
        entries: [{ entryId: 3, kind: 'owner', state: 'erased', at: expect.any(String) }],
        last: 3,
      });
      const { rows } = await pool.query('SELECT customer FROM conversation WHERE id = $1', [w.conversationId]);
      expect(rows).toEqual([{ customer: null }]);
      expect((await w.say(one.url, { text: 'Hello?' })).body).toMatchObject({ code: 'not_found' });
      const again = await stage.open({ customer: { id: 'C-1' }, conversationId: w.conversationId });
      expect([again.status, again.body.code]).toEqual([409, 'id_reused']);
      reading.close();
    });
  });
};
