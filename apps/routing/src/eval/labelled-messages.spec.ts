import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Trouble } from '../trouble.ts';
import { argumentsIn } from './arguments.ts';
import { labelledMessages } from './labelled-messages.ts';
import { learntFrom } from './learnt-from.ts';

const fileWith = (content: string): string => {
  const file = join(mkdtempSync(join(tmpdir(), 'eval-')), 'messages.csv');
  writeFileSync(file, content);
  return file;
};

describe('labelledMessages', () => {
  it('reads quoted commas, quotes and line ends, behind a byte order mark, in any order of columns', () => {
    const file = fileWith('\uFEFFid,intent,text\r\n1,refund,"Twice, and\nagain ""twice"""\r\n\r\n2,oos,Grüße\r\n');
    expect(labelledMessages(file)).toEqual([
      { text: 'Twice, and\nagain "twice"', label: 'refund' },
      { text: 'Grüße', label: 'oos' },
    ]);
  });

  it.each([
    ['no such column', 'text,label\nhello,greeting\n', /has no column 'intent', only 'text', 'label': name it so/],
    ['nothing at all', '', /has no messages: it takes a header with 'text', 'intent'/],
    ['a header alone', 'text,intent\n', /has no messages/],
    ['a quote without an end', 'text,intent\n"never closed\n', /is no CSV: .*line 2 has a quote without an end/],
    ['rows of another length', 'text,intent\nhello\n', /is no CSV: .*line 2/],
    [
      'a message without intent',
      'text,intent\nhi,greeting\nhello, \n',
      /message 2: it has no intent\. Write one, or 'oos'/,
    ],
  ])('refuses a file with %s, and says what to do', (_, content, sentence) => {
    const file = fileWith(content);
    expect(() => labelledMessages(file)).toThrow(sentence);
    expect(() => labelledMessages(file)).toThrow(Trouble);
    expect(() => labelledMessages(file)).toThrow(file);
  });

  it('refuses a file that is not there', () => {
    expect(() => labelledMessages('/nowhere/messages.csv')).toThrow('/nowhere/messages.csv cannot be read: ENOENT.');
  });
});

it('says of a file in which there is nothing to learn which it is', () => {
  expect(() => learntFrom([{ text: 'hello', label: 'oos' }], 'train.csv')).toThrow(
    new Trouble('train.csv: A classifier needs at least one labelled example with a word in it.'),
  );
});

describe('argumentsIn', () => {
  it('takes two files', () => {
    expect(argumentsIn(['--train', 'a.csv', '--test', 'b.csv', '--json'])).toEqual({
      train: 'a.csv',
      test: 'b.csv',
      json: true,
    });
    expect(argumentsIn(['--help'])).toBeUndefined();
  });

  it.each([
    [[], '--train is missing: which file?'],
    [['--train', 'a.csv'], '--test is missing: which file?'],
    [['--tran', 'a.csv'], "Unknown option '--tran'"],
  ])('refuses %j', (args, sentence) => {
    expect(() => argumentsIn(args)).toThrow(sentence);
  });
});
