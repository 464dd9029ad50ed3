import { type ConversationReply, type HandoffAccepted, type HandoffProgress, newId } from '@baton/contracts';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Stage } from './stage.fixture.ts';

export const lease = (stage: Stage): void => {
  const { router, pool, ada, ben } = stage;

  /** Whoever holds the item, or sits at the desk, has given no sign for longer than they may. */
  const vanish = async (id: string) => {
    await pool.query(`UPDATE item SET lease_until = now() WHERE id = $1`, [id]);
    await pool.query(`UPDATE operator_presence SET seen_at = now() - interval '1 day'`);
  };

  const claimed = async () => {
    const conversationId = newId();
    await router.offer(conversationId);
    const { id } = await ada.item(conversationId);
    await ada.post(`/api/items/${id}/claim`);
    const { data: bid } = await router.said<HandoffAccepted>('handoff.accepted', conversationId);
    return { conversationId, id, bid };
  };

  beforeEach(async () => {
    await ada.duty(true);
  });

  it('says in its heartbeats how long one waits for a person, while one is on duty [R4]', async () => {
    expect((await router.beat(({ waitMs }) => waitMs !== undefined)).waitMs).toBeGreaterThanOrEqual(0);
    await pool.query('UPDATE operator_presence SET on_duty = false');
    expect(await router.beat(({ waitMs }) => waitMs === undefined)).toMatchObject({ agentId: 'human-queue' });
  });

  describe('an operator who vanishes', () => {
    it('loses the item: the customer is told by the desk, and another claims it under the same epoch', async () => {
      const { conversationId, id, bid } = await claimed();
      await router.grant(bid);
      await ada.item(conversationId, ({ status }) => status === 'active');
      await vanish(id);
      const { data: notice } = await router.said<ConversationReply>('conversation.reply', conversationId);
      expect(notice).toMatchObject({ proactive: true, text: expect.stringContaining('had to leave') });
      expect(notice.operator).toBeUndefined();
      expect((await ada.post(`/api/items/${id}/reply`, { text: 'Back again' })).body).toMatchObject({
        code: 'not_held',
      });
      expect((await ben.post(`/api/items/${id}/claim`)).status).toBe(200);
      await ben.post(`/api/items/${id}/reply`, { text: 'Ben here.' });
      const { data: reply } = await router.said<ConversationReply>('conversation.reply', conversationId, 2);
      expect(reply).toMatchObject({ epoch: 2, inReplyTo: 'm-1', operator: { id: 'ben' } });
      expect(router.all('handoff.accepted', conversationId)).toHaveLength(1);
    });

    it('before the grant leaves a bid behind; with the grant the customer is told', async () => {
      const { conversationId, id, bid } = await claimed();
      await vanish(id);
      await ben.item(conversationId, ({ status }) => status === 'queued');
      expect(router.all('conversation.reply', conversationId)).toEqual([]);
      await router.grant(bid);
      await router.said<ConversationReply>('conversation.reply', conversationId);
      expect((await ben.post(`/api/items/${id}/claim`)).body).toMatchObject({ status: 'active' });
    });

    it('keeps the item with any sign of life', async () => {
      const { conversationId, id } = await claimed();
      await pool.query(`UPDATE item SET lease_until = now() + interval '5 seconds' WHERE id = $1`, [id]);
      await ada.duty(true);
      const { claim } = await ada.item(conversationId);
      expect(new Date(claim?.until ?? 0).getTime()).toBeGreaterThan(Date.now() + 60_000);
    });
  });

  describe('an operator who puts an item back', () => {
    it('is not with the customer any more, and whoever is next finds what was said', async () => {
      const { conversationId, id, bid } = await claimed();
      await router.grant(bid);
      await ada.item(conversationId, ({ status }) => status === 'active');
      expect((await ada.post(`/api/items/${id}/release`)).body).toMatchObject({ status: 'queued', unanswered: 1 });
      await router.said<ConversationReply>('conversation.reply', conversationId);
      expect((await ben.post(`/api/items/${id}/claim`)).body).toMatchObject({ status: 'active' });
    });
  });

  describe('whoever waits', () => {
    it('is told that nobody is there, and where they stand as soon as somebody is', async () => {
      await ada.duty(false);
      const conversationId = newId();
      await router.offer(conversationId);
      const { data: none } = await router.said<HandoffProgress>('handoff.progress', conversationId);
      expect(none).toMatchObject({ state: 'deferred' });
      expect(none.position).toBeUndefined();
      await ben.duty(true);
      const { data: some } = await router.said<HandoffProgress>('handoff.progress', conversationId, 2);
      expect(some).toMatchObject({ state: 'queued', position: expect.any(Number), waitSeconds: { low: 0 } });
      await ben.duty(false);
    });

    it('moves up when somebody before them is claimed', async () => {
      const [before, after] = [newId(), newId()];
      await router.offer(before);
      const { data: ahead } = await router.said<HandoffProgress>('handoff.progress', before);
      await router.offer(after);
      const { data: behind } = await router.said<HandoffProgress>('handoff.progress', after);
      expect(behind.position).toBe((ahead.position ?? 0) + 1);
      await ada.post(`/api/items/${(await ada.item(before)).id}/claim`);
      const { data: moved } = await router.said<HandoffProgress>('handoff.progress', after, 2);
      expect(moved.position).toBe(ahead.position);
    });
  });
};
