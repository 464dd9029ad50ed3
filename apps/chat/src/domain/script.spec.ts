import { expect, it } from 'vitest';
import { parseScript } from './script.ts';

it('reads one customer line per line', () => {
  expect(parseScript('Hello\n\n  I was charged twice.  \r\nThanks!\n').lines).toEqual([
    'Hello',
    'I was charged twice.',
    'Thanks!',
  ]);
});

it('reads who the customer is from directives', () => {
  const script = parseScript('# customer: C-1001\n#name: Ana García\n# Language: es\nHola\n');
  expect(script).toEqual({ customer: { id: 'C-1001', name: 'Ana García', language: 'es' }, lines: ['Hola'] });
});

it('reads by which channel it comes in', () => {
  expect(parseScript('# channel: workshop\nHello')).toEqual({ customer: {}, channel: 'workshop', lines: ['Hello'] });
});

it('takes any other line with a hash for a comment', () => {
  expect(parseScript('# Shows: a handoff\n# a word\nHello')).toEqual({ customer: {}, lines: ['Hello'] });
});
