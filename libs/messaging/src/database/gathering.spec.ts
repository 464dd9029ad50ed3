import { describe, expect, it } from 'vitest';
import { type GatheredStatement, Gathering } from './gathering.ts';

const find: GatheredStatement = { name: 'find', text: 'SELECT of many' };
const add: GatheredStatement = { name: 'add', text: 'INSERT of many' };

function gathering(answer: (name: string, values: readonly unknown[]) => unknown[] = () => []) {
  const sent: [string, readonly unknown[]][] = [];
  const query = async (_: string, values: readonly unknown[], name: string) => {
    sent.push([name, values]);
    return answer(name, values);
  };
  return { sent, rows: new Gathering(query) };
}

describe('rows asked for at the same time', () => {
  it('are one statement, a column of each value, and everybody gets what was found for theirs', async () => {
    const { sent, rows } = gathering(() => [
      { row: 2, word: 'b' },
      { row: 1, word: 'a' },
      { row: 2, word: 'c' },
    ]);
    const found = await Promise.all([rows.ask(find, ['x', 1]), rows.ask(find, ['y', null]), rows.ask(find, ['z', 3])]);
    expect(sent).toEqual([
      [
        'find',
        [
          ['x', 'y', 'z'],
          [1, null, 3],
        ],
      ],
    ]);
    expect(found).toEqual([
      [{ row: 1, word: 'a' }],
      [
        { row: 2, word: 'b' },
        { row: 2, word: 'c' },
      ],
      [],
    ]);
  });

  it('wait until everybody who can go on has gone on', async () => {
    const { sent, rows } = gathering();
    const handler = async (key: string) => {
      await rows.ask(find, [key]);
      await Promise.resolve();
      await rows.ask(add, [key]);
    };
    await Promise.all(['x', 'y'].map(handler));
    expect(sent).toEqual([
      ['find', [['x', 'y']]],
      ['add', [['x', 'y']]],
    ]);
  });

  it('are sent by statement, in the order in which these were first asked for', async () => {
    const { sent, rows } = gathering();
    await Promise.all([rows.ask(add, [1]), rows.ask(find, [2]), rows.ask(add, [3])]);
    expect(sent).toEqual([
      ['add', [[1, 3]]],
      ['find', [[2]]],
    ]);
  });

  it('fail together, and leave other statements alone', async () => {
    const { rows } = gathering((name) => {
      if (name === 'find') throw new Error('no such table');
      return [];
    });
    const ended = await Promise.allSettled([rows.ask(find, [1]), rows.ask(find, [2]), rows.ask(add, [3])]);
    expect(ended.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled']);
  });
});
