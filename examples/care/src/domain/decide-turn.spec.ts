import { playedWorkers, type Turn } from '@baton/agent-kit';
import { describe, expect, it } from 'vitest';
import { decideTurn } from './decide-turn.ts';
import { medicalConcernIn } from './medical-concern.ts';

const turn = (text: string, more: Partial<Turn> = {}): Turn => {
  const message = { messageId: 'm-1', text, sentAt: '2026-11-22T09:00:00.000Z' };
  return {
    mode: 'owner',
    conversationId: 'c-1',
    epoch: 1,
    language: 'en',
    customer: { id: 'C-1001', name: 'Emma Clarke' },
    message,
    unanswered: [message],
    history: [],
    facts: [],
    fact: () => undefined,
    memory: new Map(),
    notes: {},
    confidenceMin: 0.7,
    parked: [],
    now: new Date('2026-11-22T09:00:01.000Z'),
    ...playedWorkers(),
    ...more,
  };
};

describe('the assistant for Tidewave Care', () => {
  it('answers from the leaflet, and says what it can where that is silent', () => {
    expect(decideTurn(turn('May I wear it in the shower?'))).toMatchObject({
      text: expect.stringContaining('one metre of water'),
    });
    expect(decideTurn(turn('Good morning'))).toMatchObject({
      text: expect.stringContaining('What is medical a nurse sees to'),
    });
  });

  it('gives a nurse what is medical, with the very concern and nothing advised', () => {
    expect(decideTurn(turn('I take warfarin. May I take ibuprofen 400 mg as well?'))).toMatchObject({
      kind: 'handOff',
      to: { kind: 'human' },
      reason: { trigger: 'high_stakes', evidence: 'message=m-1 concern=medicine severity=watch' },
      severity: 'watch',
      summary: expect.stringContaining('Emma Clarke (customer C-1001)'),
      task: { description: 'May they take it as they ask, with what else they take?', state: 'Nothing was advised.' },
      facts: [
        { name: 'care.concern', value: 'medicine' },
        { name: 'care.concern_words', value: 'warfarin', provenance: 'customer' },
      ],
      options: [{ id: 'advise' }, { id: 'doctor' }, { id: 'emergency' }],
    });
  });

  it('holds the more pressing for the concern, also where the leaflet has an answer', () => {
    const text = 'I was dizzy in the shower after my new tablets';
    expect(decideTurn(turn(text))).toMatchObject({
      severity: 'urgent',
      facts: [{ value: 'symptom' }, { value: 'dizzy' }],
    });
  });

  it('advises nothing while the nurse is awaited, nor where none comes', () => {
    expect(decideTurn(turn('And ibuprofen?', { mode: 'companion' }))).toMatchObject({
      text: expect.stringContaining('112'),
    });
    const returned = { handoffId: 'h-1', reason: 'nobody', missing: [] };
    expect(decideTurn(turn('And ibuprofen?', { returned }))).toMatchObject({
      text: expect.stringContaining('must not advise'),
    });
  });

  it('says what she decided, and hands a further question on with what she forbade', () => {
    const returns = {
      settled: ['Paracetamol is fine.'],
      promised: ['I call you on Monday.'],
      forbidden: ['no ibuprofen'],
    };
    const offered = { summary: 's', task: { description: 'd' }, returns };
    expect(decideTurn(turn('', { mode: 'offer', package: offered }))).toMatchObject({
      text: 'The nurse has seen to it. Paracetamol is fine. I call you on Monday. Please mind: no ibuprofen.',
    });
    expect(decideTurn(turn('What about 800 mg?', { package: offered }))).toMatchObject({
      kind: 'handOff',
      constraints: ['No medical advice by the assistant.', 'no ibuprofen'],
    });
  });

  it.each(['What does the button cost?', 'It fell silent', 'Is the base station loud?'])(
    'sees nothing medical in: %s',
    (text) => {
      expect(medicalConcernIn(text)).toBeUndefined();
    },
  );
});
