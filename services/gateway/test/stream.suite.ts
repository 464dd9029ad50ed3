import { newId } from '@baton/contracts';
import { describe, expect, it, vi } from 'vitest';
import type { Window } from './customer.fixture.ts';
import type { Stage } from './stage.fixture.ts';

export const stream = (stage: Stage): void => {
  const { router, pool, one, other, launch, window } = stage;

  const ids = (entries: readonly { entryId: number }[]) => entries.map(({ entryId }) => entryId);
  const upTo = (last: number, first = 1) => Array.from({ length: last - first + 1 }, (_, index) => first + index);

  /** As an instance would that dies before it tells of it. */
  const keepSilently = (w: Window, text: string) =>
    pool.query(
      `WITH place AS (UPDATE conversation SET last_entry = last_entry + 1 WHERE id = $1 RETURNING last_entry)
       INSERT INTO entry (tenant, conversation_id, entry_id, kind, content, at)
       SELECT 'default', $1, last_entry, 'words', $2, now() FROM place`,
      [w.conversationId, JSON.stringify({ kind: 'words', text })],
    );

  describe('a stream', () => {
    it('begins after the last id the reader has, and goes on with what comes', async () => {
      const w = await window();
      for (const text of ['one', 'two', 'three']) await w.say(one.url, { text });
      const again = w.read(one.url, 0, { 'last-event-id': '1' });
      expect(ids(await again.until(2))).toEqual([2, 3]);
      const after = w.read(one.url, 2);
      expect(ids(await after.until(1))).toEqual([3]);
      await w.say(one.url, { text: 'four' });
      expect(ids(await again.until(3))).toEqual([2, 3, 4]);
      expect(ids(await after.until(2))).toEqual([3, 4]);
      again.close();
      after.close();
    });

    it('is long', async () => {
      const w = await window();
      for (let count = 0; count < 250; count += 1) await keepSilently(w, 'words');
      expect(ids(await w.read(one.url).until(250))).toEqual(upTo(250));
      const pages = [await w.entries(one.url), await w.entries(one.url, 100), await w.entries(one.url, 200)];
      expect(pages.map(({ body }) => [body.entries.length, body.last])).toEqual([
        [100, 100],
        [100, 200],
        [50, 250],
      ]);
      expect((await w.entries(one.url, 250)).body).toEqual({ entries: [], last: 250 });
    });

    it('of who claims to have more than there is goes on with what comes', async () => {
      const w = await window();
      await w.say(one.url, { text: 'one' });
      const reading = w.read(one.url, 99);
      await reading.untilOpen();
      await w.say(one.url, { text: 'two' });
      expect(ids(await reading.until(1))).toEqual([2]);
    });

    it('is held back and kept by nobody in between', async () => {
      const w = await window();
      const abort = new AbortController();
      const { status, headers } = await fetch(`${w.at(one.url)}/stream`, { headers: w.headers, signal: abort.signal });
      abort.abort();
      expect(status).toBe(200);
      expect(Object.fromEntries(headers)).toMatchObject({
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
        'x-content-type-options': 'nosniff',
      });
    });

    it('shows the same at another instance, at once', async () => {
      const w = await window();
      const reading = w.read(other.url);
      await reading.untilOpen();
      await w.say(one.url, { text: 'Hello.' });
      expect(await reading.until(1)).toMatchObject([{ kind: 'said', text: 'Hello.' }]);
      await router.say(w.conversationId, 'Hello!');
      expect(await reading.until(2)).toMatchObject([{}, { kind: 'words', text: 'Hello!' }]);
      reading.close();
    });

    it('hears late, and not never, of what nobody told', async () => {
      const w = await window();
      const reading = w.read(one.url);
      await reading.untilOpen();
      await keepSilently(w, 'untold');
      expect(await reading.until(1)).toMatchObject([{ text: 'untold' }]);
      reading.close();
    });

    it('hears of other instances again after their connection was lost, and of what came meanwhile', async () => {
      const w = await window();
      const reading = w.read(other.url);
      await reading.untilOpen();
      const listening = `SELECT pid FROM pg_stat_activity WHERE application_name = 'gateway feed' AND datname = current_database()`;
      const { rows: before } = await pool.query(listening);
      expect(before).toHaveLength(2);
      await pool.query(`SELECT pg_terminate_backend(pid) FROM (${listening}) AS lost`);
      await keepSilently(w, 'meanwhile');
      expect(await reading.until(1)).toMatchObject([{ text: 'meanwhile' }]);
      await w.say(one.url, { text: 'afterwards' });
      expect(await reading.until(2)).toMatchObject([{}, { text: 'afterwards' }]);
      reading.close();
    });

    it('has every entry once and in order, however many are written at once', async () => {
      const w = await window();
      const reading = w.read(other.url);
      const words = upTo(60).map((n) => router.say(w.conversationId, `words ${n}`, {}, { sequence: String(n) }));
      const places = upTo(20).map((n) => router.line(w.conversationId, { handoffId: `h-${n}`, position: n }));
      const said = upTo(20).map((n) => w.say([one.url, other.url][n % 2] ?? '', { text: `said ${n}` }));
      await Promise.all([...words, ...places, ...said]);
      const entries = await reading.until(100, 40_000);
      expect(ids(entries)).toEqual(upTo(100));
      const texts = entries.flatMap((entry) => ('text' in entry ? [entry.text] : []));
      expect(new Set(texts).size).toBe(80);
      reading.close();
    });

    it('shows a record that comes twice once', async () => {
      const w = await window();
      const id = newId();
      await router.say(w.conversationId, 'once', { messageId: 'm-1' }, { id });
      await router.say(w.conversationId, 'once', { messageId: 'm-1' }, { id });
      await router.say(w.conversationId, 'then');
      expect(await w.read(one.url).until(2)).toMatchObject([{ text: 'once' }, { text: 'then' }]);
    });

    it('goes on when a record cannot be read', async () => {
      const w = await window();
      for (const [value, headers] of [
        ['{"conversationId":', {}],
        ['null', { ce_type: 'conversation.message.sent' }],
      ] as const)
        await router.raw('conversation.message.sent.v1', w.conversationId, value, headers);
      await router.say(w.conversationId, 'still here');
      expect(await w.read(one.url).until(1)).toMatchObject([{ text: 'still here' }]);
      const buried = ({ topic, key }: { topic: string; key?: string }) =>
        topic === 'gateway.conversation.message.sent.v1.dlt' && key === w.conversationId;
      expect(await stage.wiretap.untilMany(2, buried)).toHaveLength(2);
    });

    it('ends in order and at once when its instance stops, and goes on at another', async () => {
      const w = await window();
      const third = await (await launch()).ready();
      await w.say(one.url, { text: 'one' });
      const { body } = await fetch(`${w.at(third.url)}/stream`, { headers: w.headers });
      const pieces: string[] = [];
      const read = async () => {
        for await (const piece of body?.pipeThrough(new TextDecoderStream()) ?? []) pieces.push(piece);
      };
      const ended = read();
      await vi.waitFor(() => expect(pieces.join('')).toContain('id: 1\n'), 20_000);
      const begun = Date.now();
      expect(await third.kill()).toBe('exit 0');
      expect(Date.now() - begun).toBeLessThan(5_000);
      await ended;
      await w.say(one.url, { text: 'two' });
      expect(ids(await w.read(one.url, 1).until(1))).toEqual([2]);
    });
  });
};
