import type { MessageSent } from '@baton/contracts';
import { describe, expect, it } from 'vitest';
import { ownerChangeOf, wordsOf } from './public-words.ts';

const sent: MessageSent = {
  conversationId: 'c-1',
  messageId: 'm-1',
  from: { kind: 'ai', agentId: 'billing-agent', name: 'our billing specialist' },
  kind: 'reply',
  text: 'You were charged twice.',
  language: 'en',
  epoch: 3,
  inReplyTo: 'm-0',
  sentAt: '2026-03-01T09:30:00.000Z',
};

describe('words for the customer', () => {
  it('say who speaks by name and kind, and nothing that is internal', () => {
    expect(wordsOf(sent)).toEqual({
      kind: 'words',
      messageId: 'm-1',
      from: { kind: 'ai', name: 'our billing specialist' },
      notice: false,
      text: 'You were charged twice.',
      language: 'en',
      inReplyTo: 'm-0',
    });
  });

  it('that the platform says of a handoff are a notice', () => {
    const notice = wordsOf({ ...sent, from: { kind: 'platform' }, kind: 'notice', handoffId: 'h-1' });
    expect(notice).toMatchObject({ from: { kind: 'platform' }, notice: true, handoffId: 'h-1' });
  });
});

describe('a change of owner', () => {
  const owner = { agentId: 'billing-agent', kind: 'ai' as const };
  const names = { en: 'our billing specialist', de: 'unser Fachmann für Rechnungen' };
  const named = (language: string, known: Record<string, string> = names) =>
    ownerChangeOf({ state: 'owner_changed', owner }, known, language).owner;

  it('names the owner in the customer’s language, or the nearest there is', () => {
    expect(named('de')).toEqual({ kind: 'ai', name: 'unser Fachmann für Rechnungen' });
    expect(named('de-AT')).toEqual({ kind: 'ai', name: 'unser Fachmann für Rechnungen' });
    expect(named('it')).toEqual({ kind: 'ai', name: 'our billing specialist' });
  });

  it('never shows an id instead of a name', () => {
    expect(JSON.stringify(named('en', {}))).toBe('{"kind":"ai"}');
  });

  it('to nobody is the end', () => {
    expect(ownerChangeOf({ state: 'resolved' }, {}, 'en')).toEqual({ kind: 'owner', state: 'resolved' });
  });
});
