import { describe, expect, it } from 'vitest';
import type { Conversation } from './conversation.ts';
import { decideMessage, type Heard } from './message.decision.ts';

const conversation: Conversation = {
  tenant: 'default',
  conversationId: 'c-1',
  channel: 'web',
  customer: { id: 'C-1', name: 'Emma Clarke', language: 'en' },
  language: 'de',
};
const now = new Date('2026-03-01T09:30:00.000Z');
const nothing: Heard = { lately: 0, limit: 3 };

const decide = (text: string, heard: Partial<Heard> = {}, language?: string) =>
  decideMessage(conversation, { messageId: 'm-1', text, language }, { ...nothing, ...heard }, now);

describe('a message', () => {
  it('goes to the router as the wire has it', () => {
    expect(decide('Hello.')).toEqual({
      received: {
        conversationId: 'c-1',
        messageId: 'm-1',
        customer: { id: 'C-1', name: 'Emma Clarke', language: 'en' },
        channel: 'web',
        text: 'Hello.',
        sentAt: '2026-03-01T09:30:00.000Z',
      },
    });
  });

  it('in a language that is named says so', () => {
    expect(decide('Bonjour.', {}, 'fr')).toMatchObject({ received: { customer: { language: 'fr' } } });
  });

  it('that was taken before is answered as it was, however much was said since', () => {
    expect(decide('Hello.', { known: { entryId: 7, text: 'Hello.' }, lately: 99 })).toEqual({ before: 7 });
  });

  it('with the id of another text is refused', () => {
    const known = { entryId: 7, text: 'Hello!' };
    expect(() => decide('Hello.', { known })).toThrow(expect.objectContaining({ code: 'id_reused' }));
  });

  it('too many in a minute is refused', () => {
    expect(decide('Hello.', { lately: 2 })).toHaveProperty('received');
    expect(() => decide('Hello.', { lately: 3 })).toThrow(expect.objectContaining({ code: 'too_many_messages' }));
  });

  it('whose letters take more than the wire carries is refused', () => {
    expect(decide('x'.repeat(16_000))).toHaveProperty('received');
    expect(decide('ж'.repeat(16_000))).toHaveProperty('received');
    const emoji = '\u{1f468}\u200d'.repeat(8_000) + '"'.repeat(8_000);
    expect(() => decide(emoji + '\u{1f468}'.repeat(3_000))).toThrow(expect.objectContaining({ code: 'too_large' }));
  });
});
