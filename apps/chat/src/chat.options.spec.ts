import { expect, it } from 'vitest';
import { readOptions } from './chat.options.ts';

it('starts a new conversation each time, unless one is named', () => {
  expect(readOptions([], {}).conversationId).not.toBe(readOptions([], {}).conversationId);
  expect(readOptions(['--conversation', 'c-7'], {}).conversationId).toBe('c-7');
});

it('keeps of the customer only what is said', () => {
  expect(readOptions([], {}).customer).toEqual({});
  expect(readOptions(['--customer', 'C-1002', '--language', 'de'], {}).customer).toEqual({
    id: 'C-1002',
    language: 'de',
  });
});

it('has a channel where one is named', () => {
  expect(readOptions([], {})).not.toHaveProperty('channel');
  expect(readOptions(['--channel', 'workshop'], {}).channel).toBe('workshop');
});

it('takes the brokers of the command line before those of the environment', () => {
  const env = { KAFKA_BROKERS: 'a:1,b:2' };
  expect(readOptions([], env).brokers).toEqual(['a:1', 'b:2']);
  expect(readOptions(['--brokers', 'c:3'], env).brokers).toEqual(['c:3']);
  expect(readOptions([], {}).brokers).toEqual([]);
});

it.each([
  [['--timeout', 'soon'], "--timeout is 'soon', not a number of seconds."],
  [['--colour'], /--colour.*--help/],
])('names the option that is wrong: %s', (args, message) => {
  expect(() => readOptions(args, {})).toThrow(message);
});
