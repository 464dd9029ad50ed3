import { expect, it } from 'vitest';
import { type Example, textOfExamples, textOfMeasured } from './examples-text.ts';

const example: Example = {
  id: 'x-1',
  conversationId: 'c-1',
  agentId: 'billing-agent',
  sign: 'corrected',
  words: 'my box blinks red\nsince the bill',
  takenFor: { intent: 'billing.invoice', by: 'triage-agent', confidence: 0.74 },
  label: { keptBy: 'tech-agent', intent: 'tech.device' },
};

it('tells of each example what it was taken for, and what was right', () => {
  expect(textOfExamples([example, { ...example, id: 'x-2', words: 'hm', label: { keptBy: 'human-queue' } }])).toEqual([
    'x-1  corrected: billing-agent, in c-1',
    '  “my box blinks red”',
    '  “since the bill”',
    '  was taken for billing.invoice, by triage-agent, sure to 74.0 %',
    '  tech-agent kept it, for tech.device',
    '',
    'x-2  corrected: billing-agent, in c-1',
    '  “hm”',
    '  was taken for billing.invoice, by triage-agent, sure to 74.0 %',
    '  human-queue kept it, for what nobody has said: accept it with --intent',
  ]);
  expect(textOfExamples([])).toEqual(['Nothing was routed wrong that nobody has looked at.']);
});

it('tells before and after, and which are taken for something else', () => {
  const changed = [
    { text: 'my box', label: 'tech.device', before: 'billing.invoice', after: 'tech.device' },
    { text: 'my bill', label: 'billing.invoice', before: 'billing.invoice', after: 'tech.device' },
    { text: 'hm', label: 'billing.invoice', before: 'tech.slow', after: 'tech.device' },
  ];
  const additions = {
    before: { asked: 4, right: 1, actedWrong: 2 },
    after: { asked: 4, right: 3, actedWrong: 0 },
    changed,
  };
  const score = { asked: 1_000, right: 975, actedWrong: 3 };
  const text = textOfMeasured({ additions, known: { before: score, after: score, changed: [] } });
  expect(text.slice(2, 7).map((line) => line.trim().split(/ {2,}/))).toEqual([
    ['before', 'after'],
    ['4 additions, right', '25.0 %', '75.0 %'],
    ['wrong, and sure of it', '50.0 %', '0.0 %'],
    ['1,000 examples known before, right', '97.5 %', '97.5 %'],
    ['wrong, and sure of it', '0.30 %', '0.30 %'],
  ]);
  expect(text.slice(7)).toEqual([
    '',
    'Additions: 1 wrong now, 1 right now, 3 taken for something else',
    '  wrong now: “my bill”  billing.invoice → tech.device',
    '  right now: “my box”  billing.invoice → tech.device',
    '',
    'Known before: nothing is taken for something else.',
  ]);
});
