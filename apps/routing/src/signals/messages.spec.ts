import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fileIn } from './arguments.ts';
import { messagesIn } from './messages.ts';

const fileWith = (content: string | Buffer): string => {
  const file = join(mkdtempSync(join(tmpdir(), 'signals-')), 'messages.csv');
  writeFileSync(file, content);
  return file;
};

it('reads the column text, wherever it stands and whatever is in it', () => {
  const file = fileWith('\uFEFFid,text\n1,"Two lines,\nand a ""quote"""\n\n2,Grüße\n');
  expect(messagesIn(file)).toEqual(['Two lines,\nand a "quote"', 'Grüße']);
});

it.each([
  ['no such column', 'message,intent\nhello,greeting\n', /has no column 'text', only 'message', 'intent': name it so/],
  ['nothing at all', '', /has no messages: it takes a header with 'text', and rows/],
  ['a header alone', 'text\n', /has no messages/],
  [
    'a quote without an end',
    'text\nfine\n\n"never closed\nmore\nmore\n',
    /is no CSV: what begins in line 4 has a quote without an end\. Write one/,
  ],
  ['a quote without an end in its header', '"text\nhello\n', /what begins in line 1 has a quote without an end/],
  ['rows of another length', 'text,intent\nhello\n', /is no CSV: .*line 2/],
])('refuses a file with %s, and says what to do', (_, content, sentence) => {
  expect(() => messagesIn(fileWith(content))).toThrow(sentence);
});

it.each(['latin1', 'utf16le'] as const)('refuses a file in %s, and says what to do', (encoding) => {
  const file = fileWith(Buffer.from('text\nGrüße\n', encoding));
  expect(() => messagesIn(file)).toThrow(/messages\.csv is not in UTF-8: save it in that encoding\./);
});

it('refuses a file that is not there', () => {
  expect(() => messagesIn('/nowhere/messages.csv')).toThrow('/nowhere/messages.csv cannot be read: ENOENT.');
});

it.each([
  [[], 'which file? Say npm run signals -- --csv FILE.'],
  [['--cvs', 'a.csv'], "Unknown option '--cvs'"],
])('refuses the arguments %j', (args, sentence) => {
  expect(() => fileIn(args)).toThrow(sentence);
});
