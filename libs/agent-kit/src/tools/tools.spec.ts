import { describe, expect, it } from 'vitest';
import { defineAgent } from '../define-agent.ts';
import type { Decided, Turn } from '../domain/turn.ts';
import { executionOf } from './executions.ts';
import { Tools } from './tools.ts';

const card = defineAgent({
  id: 'clerk-agent',
  describes: 'Reads',
  intents: [],
  languages: ['en'],
  privileges: ['books:read', 'books:write'],
  replyWithinMs: 20_000,
  version: '1',
});
const tools = new Tools(card);
const owner = { mode: 'owner', effectKey: 'h-1:2' } as Turn;
const offer = { mode: 'offer' } as Turn;
const done = async (key = 'done') => key;

describe('a tool', () => {
  it('runs where the card lists its privilege, an act under the key of the turn', async () => {
    expect(await tools.look({ name: 'books.find', privilege: 'books:read' }, done)).toBe('done');
    expect(await tools.act({ name: 'books.enter', privilege: 'books:write' }, owner, done)).toBe('h-1:2');
  });

  it('is refused by name where the card does not, and it is said what to do', async () => {
    let ran = false;
    const work = async () => {
      ran = true;
    };
    const send = { name: 'money.send', privilege: 'money:send' };
    const refusal = {
      code: 'tool_not_listed',
      tool: send,
      message:
        'clerk-agent may not run money.send: its card does not list the privilege money:send. ' +
        "Add it to privileges on the card, or hand over with to: { privilege: 'money:send' }.",
    };
    await expect(tools.act(send, owner, work)).rejects.toMatchObject(refusal);
    await expect(tools.look(send, work)).rejects.toMatchObject(refusal);
    expect(ran).toBe(false);
  });

  it('that changes something is refused where no act is allowed', async () => {
    const act = tools.act({ name: 'books.enter', privilege: 'books:write' }, offer, done);
    await expect(act).rejects.toMatchObject({ code: 'no_act_allowed' });
  });
});

describe('an act that cannot be undone', () => {
  const send = { name: 'money.send', privilege: 'books:write', act: 'payment' };
  const asked = { to: 'A-1', amount: 5 };
  const act = { name: 'payment', arguments: asked, argumentsHash: 'h', irreversible: true };
  const yes = (more: Partial<Decided> = {}): Decided => ({
    approvalId: 'ap-1',
    act,
    outcome: 'approved',
    argumentsHash: 'h',
    by: { agentId: 'human-queue' },
    arguments: asked,
    ...more,
  });
  const turnWith = (decided?: Decided): Turn => ({ mode: 'owner', effectKey: 'ap-1', decided }) as Turn;
  const carry = (decided?: Decided, balance = 10) => {
    const ran: unknown[] = [];
    const now = async () => ({ balance });
    const work = async (...run: unknown[]) => ran.push(run);
    return { ran, result: tools.carryOut(send, turnWith(decided), { now, work }) };
  };

  it('is carried out with the arguments people allowed, under the key of their approval', async () => {
    const decided = yes({ outcome: 'edited', arguments: { ...asked, amount: 4 } });
    const { ran, result } = carry(decided);
    expect(await result).toEqual({ done: 1, changed: [] });
    expect(ran).toEqual([['ap-1', { to: 'A-1', amount: 4 }]]);
    expect(executionOf(decided)).toEqual({ approvalId: 'ap-1', outcome: 'done' });
  });

  it.each<[string, Decided | undefined]>([
    ['nobody was asked', undefined],
    ['they said no', yes({ outcome: 'rejected', arguments: undefined })],
    ['nobody answered', yes({ outcome: 'expired', arguments: undefined })],
    ['the conversation passed on', yes({ outcome: 'superseded', arguments: undefined })],
    ['they answered neither yes nor no', yes({ outcome: 'answered', arguments: undefined })],
    ['they allowed another act', yes({ act: { ...act, name: 'letter' } })],
  ])('is not, whatever the specialist does, where %s', async (_, decided) => {
    const { ran, result } = carry(decided);
    await expect(result).rejects.toMatchObject({ code: 'not_approved' });
    expect(ran).toEqual([]);
  });

  it('is not done by the way either', async () => {
    await expect(tools.act(send, turnWith(yes()), done)).rejects.toMatchObject({ code: 'not_approved' });
  });

  it('takes its privilege, too', async () => {
    const other = tools.carryOut({ ...send, privilege: 'money:send' }, turnWith(yes()), {
      now: async () => ({}),
      work: done,
    });
    await expect(other).rejects.toMatchObject({ code: 'tool_not_listed' });
  });

  it('is not carried out when what it rests on has changed, and it is said what', async () => {
    const decided = yes({ act: { ...act, conditions: [{ name: 'balance', value: 10 }] } });
    const { ran, result } = carry(decided, 3);
    const changed = [{ name: 'balance', asked: 10, now: 3 }];
    expect(await result).toEqual({ changed });
    expect(ran).toEqual([]);
    expect(executionOf(decided)).toEqual({ approvalId: 'ap-1', outcome: 'failed', changed });
    expect(await carry(decided, 10).result).toMatchObject({ changed: [] });
  });

  it('is not carried out when nobody can tell whether what it rests on holds', async () => {
    const decided = yes({ act: { ...act, conditions: [{ name: 'limit', value: 1 }] } });
    expect(await carry(decided).result).toEqual({ changed: [{ name: 'limit', asked: 1 }] });
  });

  it('has failed where its work could not be done', async () => {
    const decided = yes();
    const none = { now: async () => ({}), work: async () => undefined };
    expect(await tools.carryOut(send, turnWith(decided), none)).toEqual({ changed: [] });
    expect(executionOf(decided)).toMatchObject({ outcome: 'failed' });
  });
});
