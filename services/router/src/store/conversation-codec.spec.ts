import { expect, it } from 'vitest';
import type { Conversation } from '../domain/conversation.ts';
import { decideReply } from '../domain/decisions/reply.decision.ts';
import { after, at, awaiting, factsWith, offered, opened } from '../domain/scenario.fixture.ts';
import { parse, serialize } from './conversation-codec.ts';

const approval = {
  approvalId: 'a-1',
  from: 'billing-agent',
  epoch: 2,
  deadline: at(60),
  approvals: 2,
  requesters: ['ada'],
};
const deciding: Conversation = {
  ...opened(),
  // What an act is called with is nobody's moment, whatever its name and however it looks.
  approvals: [
    {
      ...approval,
      act: {
        name: 'refund',
        argumentsHash: 'h',
        irreversible: true,
        arguments: { deadline: '2026-01-05T12:00:00.000Z' },
      },
    },
  ],
  allowed: [
    {
      act: { name: 'refund', argumentsHash: 'h', irreversible: true, arguments: {} },
      decided: {
        approvalId: 'a-0',
        conversationId: 'c-1',
        outcome: 'approved',
        argumentsHash: 'h',
        by: { agentId: 'human-queue' },
        decidedAt: at(30).toISOString(),
      },
      from: 'billing-agent',
      holder: 'billing-agent',
    },
  ],
};

const ahead = { conversationId: 'c-1', epoch: 2, agentId: 'billing-agent', inReplyTo: 'm-1', text: 'Early.' };
const spokenTo = after(offered(), decideReply(offered(), ahead, 'e-9', factsWith([]), at(2)));

it.each([
  ['opened', opened()],
  ['offered', offered()],
  ['awaiting a person', awaiting()],
  ['awaiting a decision', deciding],
  ['spoken to ahead of a grant', spokenTo],
])('a conversation that is %s comes back as it was', (_, conversation) => {
  expect(parse(serialize(conversation))).toEqual(conversation);
});
