import { describe, expect, it } from 'vitest';
import { outputOf, readerOf } from './reader.ts';

const read = readerOf<{ count: number }>('The count', {
  type: 'object',
  properties: { count: { type: 'integer' } },
  required: ['count'],
});

describe('what another agent made', () => {
  it('is taken as it is agreed on, and refused for good as anything else, without a word of it', () => {
    expect(read({ count: 3 })).toEqual({ count: 3 });
    const refusal = { code: 'not_as_agreed', message: 'The count is not as agreed: data/count must be integer.' };
    expect(() => read({ count: 'secret words' })).toThrow(expect.objectContaining(refusal));
    expect(() => read(undefined)).toThrow('The count is not as agreed: data must be object.');
  });

  it('is an output only where the work was done', () => {
    expect(outputOf({ taskId: 't', outcome: 'done', output: { count: 1 } }, read)).toEqual({ count: 1 });
    expect(outputOf({ taskId: 't', outcome: 'timeout', output: { count: 1 } }, read)).toBeUndefined();
    expect(() => outputOf({ taskId: 't', outcome: 'done', output: 1 }, read)).toThrow('not as agreed');
  });
});
