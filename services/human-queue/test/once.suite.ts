import { type ConversationReply, type HandoffAccepted, newId } from '@baton/contracts';
import { describe, expect, it, vi } from 'vitest';
import type { Stage } from './stage.fixture.ts';

export const once = (stage: Stage): void => {
  const { router, pool, ada, ben } = stage;

  const claimed = async () => {
    const conversationId = newId();
    await router.offer(conversationId);
    const { id } = await ada.item(conversationId);
    await ada.post(`/api/items/${id}/claim`);
    const { data: bid } = await router.said<HandoffAccepted>('handoff.accepted', conversationId);
    return { conversationId, id, bid };
  };

  const itemsOf = async (conversationId: string): Promise<unknown[]> =>
    (await pool.query('SELECT status FROM item WHERE conversation_id = $1 ORDER BY place', [conversationId])).rows;

  describe('what comes twice', () => {
    it('an offer under one id, and one under another, make one item', async () => {
      const conversationId = newId();
      const id = newId();
      const offer = await router.offer(conversationId, {}, { id });
      await router.offer(conversationId, offer, { id });
      await router.offer(conversationId, offer);
      await router.say(conversationId, 'after them');
      await ada.item(conversationId, ({ unanswered }) => unanswered === 2);
      expect(await itemsOf(conversationId)).toHaveLength(1);
    });

    it('a command under one key is done once and answered the same', async () => {
      const { conversationId, id } = await claimed();
      const key = { 'idempotency-key': newId() };
      const send = () => ada.post(`/api/items/${id}/reply`, { text: 'Once.' }, key);
      const [one, two] = await Promise.all([send(), send()]);
      const three = await send();
      expect([two.body, three.body]).toEqual([one.body, one.body]);
      await ada.post(`/api/items/${id}/reply`, { text: 'Then.' });
      await router.said<ConversationReply>('conversation.reply', conversationId, 2);
      expect(router.all<ConversationReply>('conversation.reply', conversationId).map(({ text }) => text)).toEqual([
        'Once.',
        'Then.',
      ]);
    });

    it('a key with another body, or another path, is refused', async () => {
      const { id } = await claimed();
      const key = { 'idempotency-key': newId() };
      await ada.post(`/api/items/${id}/note`, { text: 'one' }, key);
      for (const path of ['note', 'reply']) {
        const { status, body } = await ada.post(`/api/items/${id}/${path}`, { text: 'two' }, key);
        expect([status, body.code]).toEqual([422, 'key_reused']);
      }
      expect((await ada.detail(id)).notes).toMatchObject([
        { text: 'one', by: { id: 'ada', displayName: 'Ada Quinn' } },
      ]);
    });

    it('a refusal under a key stays refused', async () => {
      const { id } = await claimed();
      const key = { 'idempotency-key': newId() };
      expect((await ben.post(`/api/items/${id}/claim`, undefined, key)).status).toBe(409);
      await ada.post(`/api/items/${id}/release`);
      expect((await ben.post(`/api/items/${id}/claim`, undefined, key)).body).toMatchObject({
        code: 'already_claimed',
      });
      expect((await ben.post(`/api/items/${id}/claim`)).status).toBe(200);
    });
  });

  describe('an item that is over', () => {
    it('is withdrawn while queued, and nobody claims it', async () => {
      const conversationId = newId();
      const { handoffId } = await router.offer(conversationId);
      const { id } = await ada.item(conversationId);
      await router.end(handoffId, conversationId, 'sender');
      await ada.item(conversationId, ({ status }) => status === 'withdrawn');
      const { status, body } = await ada.post(`/api/items/${id}/claim`);
      expect([status, body]).toMatchObject([409, { code: 'item_closed', state: 'withdrawn' }]);
    });

    it('was missed when its offer expired', async () => {
      const conversationId = newId();
      const { handoffId } = await router.offer(conversationId);
      await ada.item(conversationId);
      await router.end(handoffId, conversationId, 'expired');
      await ada.item(conversationId, ({ status }) => status === 'missed');
    });

    it('was missed when the bid came too late', async () => {
      const { conversationId } = await claimed();
      const { headers } = await router.said<HandoffAccepted>('handoff.accepted', conversationId);
      await router.refuse(conversationId, headers.ce_id ?? '', 'no_such_attempt');
      await ada.item(conversationId, ({ status }) => status === 'missed');
    });

    it('goes on when the customer writes again, or when its end did not hold', async () => {
      const { conversationId, id, bid } = await claimed();
      await router.grant(bid);
      await ada.post(`/api/items/${id}/resolve`, { text: 'Goodbye.' });
      const { headers } = await router.said('conversation.reply', conversationId);
      await router.refuse(conversationId, headers.ce_id ?? '');
      await ada.item(conversationId, ({ status }) => status === 'active');
      await ada.post(`/api/items/${id}/resolve`, { text: 'Goodbye again.' });
      await router.say(conversationId, 'One more thing', 7);
      await ada.item(
        conversationId,
        ({ status, epoch, unanswered }) => status === 'active' && epoch === 7 && unanswered === 1,
      );
    });

    it('is forgotten when the conversation is erased', async () => {
      const { conversationId, id } = await claimed();
      await ada.post(`/api/items/${id}/note`, { text: 'a note' });
      await router.erase(conversationId);
      await vi.waitFor(async () => expect(await itemsOf(conversationId)).toEqual([]), { timeout: 20_000 });
      const { rows } = await pool.query('SELECT FROM message WHERE item_id = $1', [id]);
      expect(rows).toEqual([]);
    });
  });
};
