import { describe, expect, it } from 'vitest';
import { ending, shown, verdictsOf } from './deciding.js';

const ada = { id: 'ada', displayName: 'Ada' };
const ben = { id: 'ben', displayName: 'Ben' };
const act = { name: 'refund', arguments: { amount: 2 }, argumentsHash: 'h-1' };
const edit = { arguments: { amount: 1 }, argumentsHash: 'h-2' };

describe('the next yes', () => {
  it('is for the act, or for what the first yes has made of it', () => {
    expect(shown({ act })).toBe(act);
    expect(shown({ act, first: { by: ada } })).toBe(act);
    expect(shown({ act, first: { by: ada, edit } })).toBe(edit);
  });

  it('is nobody’s who had the conversation, or has said the first', () => {
    expect(verdictsOf({ requesters: ['ada'] }, 'ada').may).toEqual([]);
    expect(verdictsOf({ first: { by: ada } }, 'ada').may).not.toContain('approved');
    expect(verdictsOf({ first: { by: ada } }, 'ben')).toMatchObject({
      may: expect.arrayContaining(['approved']),
      because: '',
    });
  });
});

it.each([
  [
    { status: 'approved', decidedBy: ada, seconded: ben, execution: { outcome: 'done' } },
    'Approved by Ada and Ben; carried out',
  ],
  [{ status: 'edited', decidedBy: ada }, 'Approved with changes by Ada; not carried out yet'],
  [
    { status: 'approved', decidedBy: ada, execution: { outcome: 'failed', changed: [] } },
    'Approved by Ada; not carried out: what it rests on has changed',
  ],
  [{ status: 'approved', decidedBy: ada, execution: { outcome: 'failed' } }, 'Approved by Ada; not carried out'],
  [
    { status: 'approved', decidedBy: ada, execution: { outcome: 'unknown' } },
    'Approved by Ada; passed on before anybody said that it was carried out',
  ],
  [{ status: 'rejected', decidedBy: ada }, 'Rejected by Ada'],
  [{ status: 'expired' }, 'Nobody decided in time'],
  [{ status: 'superseded' }, 'Void: the conversation was passed on'],
])('tells how %j ended', (approval, words) => {
  expect(ending(approval)).toBe(words);
});
