import { playedWorkers, type Turn } from '@baton/agent-kit';
import { describe, expect, it } from 'vitest';
import { SampleAgent } from './sample.agent.ts';

const turnOf = (text: string, more: Partial<Turn> = {}): Turn => {
  const message = { messageId: 'm-1', text, sentAt: '2026-11-21T09:00:00.000Z' };
  return {
    mode: 'owner',
    conversationId: 'c-1',
    epoch: 2,
    language: 'en',
    customer: { id: 'C-1001' },
    message,
    unanswered: [message],
    history: [],
    facts: [],
    fact: () => undefined,
    memory: new Map(),
    notes: {},
    confidenceMin: 0.7,
    ...playedWorkers(),
    parked: [],
    now: new Date('2026-11-21T09:00:01.000Z'),
    ...more,
  };
};

const take = (text: string, more?: Partial<Turn>) => new SampleAgent().take(turnOf(text, more));
const handover = { summary: 'A question.', task: { description: 'Answer it.' }, intent: 'sample.question' };

describe('the sample agent', () => {
  it('takes what it is offered for its intent, whatever the customer said last', async () => {
    expect(await take('TC-1001', { mode: 'offer', package: handover })).toMatchObject({ kind: 'reply' });
  });

  it('declines an offer that is not meant for it', async () => {
    expect(await take('Something else', { mode: 'offer' })).toMatchObject({ kind: 'decline', reason: 'out_of_scope' });
  });

  it('hands on what it does not cover', async () => {
    expect(await take('Something else')).toMatchObject({ kind: 'handOff', reason: { trigger: 'out_of_scope' } });
  });

  it('speaks about the wait alone while a person is awaited', async () => {
    const action = await take('Something else', { mode: 'companion' });
    expect(action).toMatchObject({ kind: 'reply', text: expect.stringContaining('colleague') });
  });
});
