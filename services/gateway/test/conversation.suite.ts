import type { MessageReceived } from '@baton/contracts';
import type { Seen } from '@baton/testing';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../src/domain/entry.ts';
import type { Stage } from './stage.fixture.ts';

export const aConversation = (stage: Stage): void => {
  const { router, wiretap, one, window } = stage;

  const told = <T>(type: string, conversationId: string) =>
    wiretap.until(({ type: its, key }) => its === type && key === conversationId) as Promise<Seen<T>>;

  describe('a conversation', () => {
    it('takes what the customer says to the router, and shows it with every answer', async () => {
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
  });
};
