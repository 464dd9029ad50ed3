import { describe, expect, it } from 'vitest';
import type { ConversationEvent } from './conversation-event.ts';
import { unheard } from './conversation-view.ts';
import { coordinates, render } from './render.ts';

const shown = (type: ConversationEvent['type'], data: object, before = unheard) =>
  render({ type, data } as ConversationEvent, before);

describe('words', () => {
  it.each([
    ['an AI by its name', { kind: 'ai', agentId: 'billing-agent', name: 'Billing' }, 'Billing'],
    ['an AI without a name by its id', { kind: 'ai', agentId: 'billing-agent' }, 'billing-agent'],
    ['a person as one', { kind: 'human', agentId: 'human-queue', name: 'Maria' }, 'Maria (a person)'],
  ])('show %s', (_, from, speaker) => {
    const sent = { kind: 'reply', from, text: 'Hello.' };
    expect(shown('conversation.message.sent', sent)).toEqual({ speaker, text: 'Hello.' });
  });

  it('of the platform are a notice', () => {
    const sent = { kind: 'notice', from: { kind: 'platform', name: 'Baton' }, text: 'One moment.' };
    expect(shown('conversation.message.sent', sent)).toEqual({ speaker: 'notice', text: 'One moment.' });
  });
});

describe('asides', () => {
  const owner = { agentId: 'billing-agent', kind: 'ai' };

  it.each([
    ['the first owner', { state: 'opened', owner }, unheard, 'owner: billing-agent (opened)'],
    [
      'a change of owner',
      { state: 'owner_changed', owner, reason: 'specialization' },
      { ...unheard, owner: 'triage-agent' },
      'owner: triage-agent → billing-agent (specialization)',
    ],
    ['the end', { state: 'resolved' }, { ...unheard, owner: 'billing-agent' }, 'conversation: resolved'],
  ])('tell %s', (_, data, before, text) => {
    expect(shown('conversation.lifecycle', data, before)).toEqual({ text });
  });

  it.each([
    ['the first attempt', { state: 'routed', target: 'billing-agent', attempt: 1 }, 'handoff: routed, billing-agent'],
    [
      'the place and the wait in the queue',
      { state: 'queued', target: 'human-queue', attempt: 2, position: 3, waitSeconds: { low: 60, high: 180 } },
      'handoff: queued, human-queue (attempt 2, place 3, 60 to 180 s)',
    ],
  ])('tell %s', (_, data, text) => {
    expect(shown('handoff.progress', data)).toEqual({ text });
  });

  it.each([
    [{ outcome: 'accepted', by: owner, durationMs: 115 }, 'handoff: accepted by billing-agent after 115 ms'],
    [
      { outcome: 'failed', reason: 'missing_context', missing: ['customer.id'], durationMs: 9 },
      'handoff: failed, missing_context (customer.id)',
    ],
    [{ outcome: 'withdrawn', reason: 'sender', durationMs: 9 }, 'handoff: withdrawn, sender'],
  ])('tell how a handoff ended', (data, text) => {
    expect(shown('handoff.ended', data)).toEqual({ text });
  });
});

it('gives the coordinates that are known', () => {
  const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
  const seen = { type: 'conversation.lifecycle', data: { epoch: 2 }, sequence: '7', traceparent } as ConversationEvent;
  expect(coordinates(seen)).toBe('epoch 2, sequence 7, trace 0af7651916cd43dd8448eb211c80319c');
  expect(coordinates({ type: 'handoff.ended', data: {} } as ConversationEvent)).toBe('');
});
