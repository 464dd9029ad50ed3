import { describe, expect, it } from 'vitest';
import { defineAgent } from '../define-agent.ts';
import type { Turn } from '../domain/turn.ts';
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
