import { expect, it } from 'vitest';
import { pieces } from './links.js';

it('an address of the web is a link, and the full stop after it is not', () => {
  expect(pieces('See https://example.org/a?b=1. Then write.')).toEqual([
    { text: 'See ' },
    { text: 'https://example.org/a?b=1', href: 'https://example.org/a?b=1' },
    { text: '. Then write.' },
  ]);
});

it.each([
  'javascript:alert(1)',
  'data:text/html,x',
  'file:///etc/passwd',
  'www.example.org',
  'https://',
  '<b>bold</b>',
])('%s stays a text', (text) => {
  expect(pieces(text)).toEqual([{ text }]);
});

it('no text is lost', () => {
  const text = '(http://one.example) and http://two.example!';
  expect(
    pieces(text)
      .map((piece) => piece.text)
      .join(''),
  ).toBe(text);
});
