import { playedWorkers, type Turn } from '@baton/agent-kit';
import { describe, expect, it } from 'vitest';
import { decideTurn } from './decide-turn.ts';
import { agrees, languages, phrasesIn } from './phrases.ts';

const error = { step: 'turn', code: 'turn_timeout', attempts: 3, last: 'turn_timeout' };
const path = [{ agentId: 'billing-agent', at: '2026-11-21T09:00:00.000Z', trigger: 'specialization' as const }];
const offered = {
  summary: 'Charged twice.',
  task: { description: 'Find it.' },
  intent: 'billing.double_charge',
  error,
  path,
};
const turn = (text: string, more: Partial<Turn> = {}): Turn => {
  const message = { messageId: 'm-1', text, sentAt: '2026-11-21T09:00:00.000Z' };
  return {
    mode: 'owner',
    conversationId: 'c-1',
    epoch: 3,
    language: 'en',
    customer: { id: 'C-1001' },
    message,
    unanswered: [message],
    history: [],
    facts: [],
    fact: () => undefined,
    package: offered,
    memory: new Map(),
    notes: { failed: 'billing-agent' },
    confidenceMin: 0.7,
    ...playedWorkers(),
    parked: [],
    now: new Date('2026-11-21T09:00:01.000Z'),
    ...more,
  };
};

describe('the recovery agent', () => {
  it('takes over with an apology, and remembers who failed', () => {
    const action = decideTurn(turn('What is this?', { mode: 'offer', notes: {} }));
    expect(action).toMatchObject({ kind: 'reply', notes: { failed: 'billing-agent' } });
  });

  it('has it tried once more by who failed, when the customer wishes so', () => {
    expect(decideTurn(turn('Yes, please'))).toMatchObject({
      kind: 'handOff',
      to: { agentId: 'billing-agent' },
      reason: { trigger: 'error_recovery', evidence: 'step=turn code=turn_timeout attempts=3' },
      error,
    });
  });

  it('brings a person with a report to act on for everything else', () => {
    for (const action of [
      decideTurn(turn('No, a colleague')),
      decideTurn(turn('Yes', { returned: { handoffId: 'h', reason: 'nobody', missing: [] } })),
    ])
      expect(action).toMatchObject({
        kind: 'handOff',
        to: { kind: 'human' },
        error,
        tried: [{ step: 'turn', outcome: 'failed 3 times: turn_timeout' }],
        options: [{ id: 'answer' }, { id: 'hand_back' }],
      });
  });

  it('takes nothing without an error report, and nothing that has failed again', () => {
    const { error: _, ...sound } = offered;
    expect(decideTurn(turn('Hi', { mode: 'offer', package: sound }))).toMatchObject({ kind: 'decline' });
    const again = { ...offered, path: [...path, { ...path[0], agentId: 'recovery-agent' }, ...path] as typeof path };
    expect(decideTurn(turn('Hi', { mode: 'offer', package: again }))).toMatchObject({ kind: 'decline' });
  });

  it.each(['Ja, bitte', 'Sí', 'Oui', 'try again'])('takes "%s" for a yes', (text) => {
    expect(agrees(text)).toBe(true);
  });

  it.each(['No', 'Nein, lieber eine Kollegin', 'not again'])('takes "%s" for none', (text) => {
    expect(agrees(text)).toBe(false);
  });

  it.each(languages)('speaks %s', (language) => {
    expect(decideTurn(turn('?', { mode: 'companion', language }))).toMatchObject({ text: phrasesIn(language).waiting });
  });
});
