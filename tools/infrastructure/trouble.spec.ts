import { expect, it } from 'vitest';
import { lastWords, sentence, Trouble } from './trouble.ts';

it('trouble is its own sentence', () => {
  expect(sentence(new Trouble('Start Docker.'))).toBe('Start Docker.');
});

it('a full disk is named, with the file that found it', () => {
  const error = Object.assign(new Error('write'), { code: 'ENOSPC', path: '/a' });
  expect(sentence(error)).toBe('/a cannot be written, the disk is full: make room there and start again.');
});

it('what nobody foresaw is said as it is', () => {
  expect(sentence(new Error('odd'))).toBe('Unexpected: odd');
});

it('of a log the last line that complains counts, without the stack below it', () => {
  expect(lastWords('starting\nFATAL: no such role\n  at Pool.connect\ngoing')).toBe('FATAL: no such role');
});

it('of a line of JSON the message counts', () => {
  expect(lastWords('{"level":"error","msg":"No Kafka answers"}')).toBe('No Kafka answers');
});

it('a program on a full disk may say nothing', () => {
  expect(lastWords('')).toBe('it said nothing, as on a full disk');
});
