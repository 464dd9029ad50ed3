import {
  type ConversationReply,
  type HandoffAccepted,
  type HandoffProgress,
  type HandoffRequested,
  newId,
} from '@baton/contracts';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ItemLine } from '../src/http/item.view.ts';
import type { Stage } from './stage.fixture.ts';

export const aConversation = (stage: Stage): void => {
  const { router, ada, ben } = stage;

  beforeAll(() => ada.duty(true));

  /** A conversation that Ada holds and the router has granted. */
  const held = async () => {
    const conversationId = newId();
    await router.offer(conversationId);
    const { id } = await ada.item(conversationId);
    expect((await ada.post(`/api/items/${id}/claim`)).status).toBe(200);
    const { data: bid } = await router.said<HandoffAccepted>('handoff.accepted', conversationId);
    await router.grant(bid);
    await ada.item(conversationId, ({ status }) => status === 'active');
    return { conversationId, id };
  };

  describe('a conversation that wants a person', () => {
    it('stands in line, is accepted by whoever claims it, and is answered in their name', async () => {
      const conversationId = newId();
      const { handoffId } = await router.offer(conversationId);
      const progress = await router.said<HandoffProgress>('handoff.progress', conversationId);
      expect(progress.data).toMatchObject({
        handoffId,
        state: 'queued',
        position: 1,
        target: 'human-queue',
        waitSeconds: { low: 0 },
      });
      const { id } = await ada.item(conversationId);
      expect((await ada.post(`/api/items/${id}/claim`)).body).toMatchObject({ status: 'claimed' });
      const { data: bid } = await router.said<HandoffAccepted>('handoff.accepted', conversationId);
      expect(bid).toMatchObject({
        handoffId,
        attemptId: `a-${handoffId}`,
        epoch: 2,
        by: { agentId: 'human-queue', operator: { id: 'ada', displayName: 'Ada Quinn' } },
        readback: { firstStep: 'Look at the invoice', reliesOn: ['invoice.number'] },
      });
      await router.grant(bid, [{ messageId: 'm-2', text: 'Are you there?' }]);
      await ada.item(conversationId, ({ status, unanswered }) => status === 'active' && unanswered === 2);
      await ada.post(`/api/items/${id}/reply`, { text: 'Hello Emma, I am on it.' });
      const { data: reply } = await router.said<ConversationReply>('conversation.reply', conversationId);
      expect(reply).toMatchObject({
        epoch: 2,
        inReplyTo: 'm-2',
        text: 'Hello Emma, I am on it.',
        operator: { displayName: 'Ada Quinn' },
      });
      const { conversation, unanswered } = await ada.detail(id);
      expect(conversation.map(({ from, text }) => [from, text])).toEqual([
        ['customer', 'I want a person'],
        ['customer', 'Are you there?'],
        ['human-queue', 'Hello Emma, I am on it.'],
      ]);
      expect(unanswered).toBe(0);
    });

    it('is resolved with the last words', async () => {
      const { conversationId, id } = await held();
      await ada.post(`/api/items/${id}/resolve`, { text: 'Goodbye.' });
      const { data } = await router.said<ConversationReply>('conversation.reply', conversationId);
      expect(data).toMatchObject({ text: 'Goodbye.', resolves: true, operator: { id: 'ada' } });
      expect((await ada.detail(id)).status).toBe('resolved');
    });

    it('goes back to an AI with what was settled, promised and forbidden, and is held until it is taken', async () => {
      const { conversationId, id } = await held();
      const returns = { settled: ['the refund'], promised: ['money in 5 days'], forbidden: ['a second refund'] };
      await ada.post(`/api/items/${id}/hand-back`, { ...returns, agentId: 'billing-agent' });
      const { data } = await router.said<HandoffRequested>('handoff.requested', conversationId);
      expect(data).toMatchObject({
        epoch: 2,
        from: { agentId: 'human-queue', operator: { id: 'ada' } },
        to: { agentId: 'billing-agent' },
        reason: { trigger: 'returned' },
        package: { returns, promises: ['an answer today', 'money in 5 days'], constraints: ['a second refund'] },
      });
      expect((await ada.detail(id)).status).toBe('returning');
      await router.take(data);
      await ada.item(conversationId, ({ status }) => status === 'handed_back');
    });

    it('stays with the operator when nobody takes it back', async () => {
      const { conversationId, id } = await held();
      await ada.post(`/api/items/${id}/hand-back`, {});
      const { data } = await router.said<HandoffRequested>('handoff.requested', conversationId);
      expect(data.to).toEqual({ agentId: 'billing-agent' });
      await router.end(data.handoffId, conversationId, 'missing_context');
      await ada.item(conversationId, ({ status, claim }) => status === 'active' && claim?.operator.id === 'ada');
      expect((await ada.post(`/api/items/${id}/reply`, { text: 'Still here.' })).status).toBe(200);
    });

    it('shows what the customer chose while waiting', async () => {
      const conversationId = newId();
      await router.choose(await router.offer(conversationId), 'callback');
      await ada.item(conversationId, ({ choice }) => choice === 'callback');
    });

    it('stays to be done when nobody came in time and a call was promised, until somebody has made it', async () => {
      const conversationId = newId();
      const offer = await router.offer(conversationId);
      await router.choose(offer, 'callback');
      await router.end(offer.handoffId, conversationId, 'expired');
      const { id } = await ada.item(conversationId, ({ status }) => status === 'owed');
      expect((await ada.get<ItemLine[]>('/api/items')).body.map((item) => item.id)).toContain(id);
      expect((await ada.post(`/api/items/${id}/claim`)).body.code).toBe('item_closed');
      expect((await ada.post(`/api/items/${id}/keep-promise`, { text: 'Called, all is well.' })).status).toBe(200);
      expect(await ada.detail(id)).toMatchObject({ status: 'kept', notes: [{ text: 'Called, all is well.' }] });
      expect((await ada.get<ItemLine[]>('/api/items')).body.map((item) => item.id)).not.toContain(id);
      expect((await ben.post(`/api/items/${id}/keep-promise`, { text: 'Me too.' })).body.code).toBe('not_owed');
    });

    it('that the desk owns without knowing why is answered all the same, without a bid', async () => {
      const conversationId = newId();
      await router.say(conversationId, 'Is anybody there?', 4);
      const { id } = await ada.item(conversationId, ({ unanswered }) => unanswered === 1);
      expect((await ada.post(`/api/items/${id}/claim`)).body).toMatchObject({ status: 'active', epoch: 4 });
      await ada.post(`/api/items/${id}/reply`, { text: 'I am.' });
      const { data } = await router.said<ConversationReply>('conversation.reply', conversationId);
      expect(data).toMatchObject({ epoch: 4, text: 'I am.' });
      expect(router.all('handoff.accepted', conversationId)).toEqual([]);
    });

    it('is refused to whoever does not hold it', async () => {
      const { id } = await held();
      const { status, body } = await ben.post(`/api/items/${id}/reply`, { text: 'Me too' });
      expect([status, body]).toMatchObject([409, { code: 'not_held', heldBy: { id: 'ada' } }]);
    });
  });
};
