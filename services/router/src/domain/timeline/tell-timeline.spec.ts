import type { ApprovalRequested } from '@baton/contracts';
import { describe, expect, it } from 'vitest';
import { decideApprovalDecided } from '../decisions/approval-decided.decision.ts';
import { decideApprovalRequested } from '../decisions/approval-requested.decision.ts';
import { decideChoice } from '../decisions/choice.decision.ts';
import { decideDeadline } from '../decisions/deadline.decision.ts';
import { decideHandoffRequested } from '../decisions/handoff-requested.decision.ts';
import { decideQueueProgress } from '../decisions/queue-progress.decision.ts';
import { decideReply } from '../decisions/reply.decision.ts';
import { decideTaskCompleted } from '../decisions/task-completed.decision.ts';
import { decideTaskRequested } from '../decisions/task-requested.decision.ts';
import { at, everybody, factsWith, request } from '../scenario.fixture.ts';
import { crew, task } from '../tasks/tasks.fixture.ts';
import { asked, claimed, facts, Story, supplied, wrote } from './story.fixture.ts';
import { tellTimeline } from './tell-timeline.ts';
import type { Records } from './timeline.ts';
import type { Entry } from './timeline-entry.ts';

const doubleCharge = (): Story => new Story().happens(0, wrote('m-1', 0)).happens(1, asked(1)).happens(2, claimed(2));

/** A customer who wrote before asks for a person, and waits. */
const waiting = (): Story => doubleCharge().happens(10, wrote('m-2', 10, 'I want a human'), 'c');

const kindsOf = (records: Records): string[] => tellTimeline(records).entries.map(({ kind }) => kind);
const entryOf = <Kind extends Entry['kind']>(records: Records, kind: Kind, nth = 0) =>
  tellTimeline(records).entries.filter((entry): entry is Extract<Entry, { kind: Kind }> => entry.kind === kind)[nth];

describe('the timeline of a conversation', () => {
  it('tells a handoff in the order in which it happened', () => {
    expect(kindsOf(doubleCharge().records())).toEqual([
      'opened',
      'message',
      'delivered',
      'handoff',
      'decision',
      'offer',
      'readback',
      'offer_closed',
      'handoff_ended',
      'owner',
      'notice',
      'reply',
    ]);
  });

  it('says whose it is now, under which epoch, and for whom', () => {
    expect(tellTimeline(doubleCharge().records())).toMatchObject({
      conversationId: 'c-1',
      status: 'open',
      owner: { agentId: 'billing-agent', kind: 'ai' },
      epoch: 2,
      customer: { id: 'C-1001', name: 'Ana' },
      beganAt: at(0).toISOString(),
    });
  });

  it('shows words with who said them and in which language', () => {
    const { entries } = tellTimeline(doubleCharge().records());
    expect(entries.find(({ kind }) => kind === 'message')).toMatchObject({ who: 'customer', text: 'text of m-1' });
    expect(entries.find(({ kind }) => kind === 'reply')).toMatchObject({ who: 'billing-agent', language: 'en' });
  });

  it('shows a package with the provenance of its facts, and how much of it left with the offer', () => {
    const records = doubleCharge().records();
    const handoff = entryOf(records, 'handoff');
    expect(handoff).toMatchObject({ who: 'triage-agent', package: supplied, reason: { detail: 'A double charge.' } });
    expect(handoff?.details).toContainEqual({
      name: 'Facts',
      value: ['customer.id: C-1001 (checked, crm)', 'account.number: TC-1001 (the customer said so)'],
    });
    expect(entryOf(records, 'offer')).toMatchObject({ package: { facts: 2, tried: 1, promises: 1 } });
  });

  it('gives the rule, every candidate, and why each of the others lost', () => {
    const decision = entryOf(doubleCharge().records(), 'decision');
    expect(decision).toMatchObject({ rule: 'intent_owner', policyVersion: 'default-1' });
    expect(decision?.headline).toBe(
      'routes to billing-agent by intent_owner: the intent billing.double_charge is on its card',
    );
    expect(decision?.details).toContainEqual({
      name: 'Explained',
      value: [
        'billing-agent, by the rule intent_owner: the intent billing.double_charge is on its card.',
        'Others: not meant human-queue, triage-agent.',
        'Rules that came later: department_owner (billing-agent); last_resort_person (human-queue).',
        'Made from: asked for by triage-agent; to billing.double_charge; trigger specialization; channel chat; language en; intent billing.double_charge; severity watch.',
        'Policy default-1.',
      ],
    });
  });

  it('gives the reason of a rule that overruled the request, also when the words are gone', () => {
    const unsure = request({ reason: { trigger: 'specialization', detail: '', by: 'sender', confidence: 0.5 } });
    const story = new Story()
      .happens(0, wrote('m-1', 0))
      .happens(1, (conversation) => decideHandoffRequested(conversation, unsure, 'e-1', factsWith(everybody), at(1)));
    expect(entryOf(story.erased(), 'decision')?.details).toEqual(
      expect.arrayContaining([
        {
          name: 'Explained',
          value: expect.arrayContaining([
            'The request was overruled. The sender is not sure enough of what the customer wants.',
          ]),
        },
        {
          name: 'Evidence',
          value: 'rule=low_confidence confidence=0.5 least=0.7 guess=billing.double_charge asked=specialization',
        },
      ]),
    );
  });

  it('names what the receiver relies on, and what its read-back drops', () => {
    expect(entryOf(doubleCharge().records(), 'readback')).toMatchObject({
      who: 'billing-agent',
      firstStep: 'Look at the invoice.',
      reliesOn: ['customer.id'],
      dropped: ['account.number'],
      headline: 'reads back, relies on 1 fact, drops 1 fact',
    });
  });

  it('puts everything into the turn it belongs to, with the time from asked to answered', () => {
    const { turns, entries } = tellTimeline(waiting().records());
    expect(turns).toMatchObject([
      { number: 1, messageId: 'm-1', answeredMs: 2_000, headline: 'answered after 2 s by billing-agent' },
      { number: 2, messageId: 'm-2', headline: 'answered at once by a notice' },
    ]);
    expect(entries.filter(({ turn }) => turn === 1)).toHaveLength(12);
    expect(entryOf(waiting().records(), 'owner')).toMatchObject({ turn: 1, afterMs: 2_000 });
  });

  it('takes the answer to an earlier message for no answer to a later one', () => {
    const story = new Story().happens(0, wrote('m-1', 0)).happens(1, wrote('m-2', 1));
    story.happens(4, (conversation) => {
      const reply = { conversationId: 'c-1', epoch: 1, agentId: 'triage-agent', inReplyTo: 'm-1', text: 'One.' };
      return decideReply(conversation, reply, 'e-9', facts, at(4));
    });
    expect(tellTimeline(story.records()).turns).toMatchObject([{ answeredMs: 4_000 }, { headline: 'not answered' }]);
  });

  it('knows the trace of each entry', () => {
    const { entries } = tellTimeline(waiting().records());
    const traces = (turn: number) => [...new Set(entries.filter((entry) => entry.turn === turn).map((e) => e.traceId))];
    expect([traces(1), traces(2)]).toEqual([['a'.repeat(32)], ['c'.repeat(32)]]);
  });
});

describe('a wait for a person', () => {
  const told = () =>
    waiting().happens(11, (conversation) => {
      const { handoffId = '', attempt } = conversation?.handoff ?? {};
      const attemptId = attempt?.attemptId ?? '';
      const progress = { handoffId, attemptId, conversationId: 'c-1', attempt: 1, target: 'human-queue' };
      const queued = { state: 'queued' as const, position: 2, waitSeconds: { low: 120, high: 300 } };
      return decideQueueProgress(conversation, { ...progress, ...queued, at: at(11).toISOString() }, facts, at(11));
    });

  it('says which place and what the estimate was, and what the customer could choose', () => {
    const wait = entryOf(told().records(), 'wait');
    expect(wait).toMatchObject({ position: 2, headline: 'waits: place 2 in line, 2 min to 5 min' });
    expect(wait?.choices).toEqual(['wait', 'message', 'callback', 'back']);
  });

  it('says how long it was, and who came', () => {
    const records = told().happens(95, claimed(95)).records();
    expect(entryOf(records, 'offer_closed', 1)).toMatchObject({
      tookMs: 85_000,
      headline: 'granted after 1 min 25 s of waiting',
    });
    expect(entryOf(records, 'owner', 1)).toMatchObject({ headline: 'makes human-queue owner: Ada, epoch 3' });
  });

  it('is a turn that a notice answers first, and then a person', () => {
    const story = told().happens(95, claimed(95));
    story.happens(99, (conversation) => {
      const operator = { id: 'ada', displayName: 'Ada' };
      const reply = {
        conversationId: 'c-1',
        epoch: 3,
        agentId: 'human-queue',
        inReplyTo: 'm-2',
        text: 'Hi.',
        operator,
      };
      return decideReply(conversation, reply, 'e-9', facts, at(99));
    });
    const [, turn] = tellTimeline(story.records()).turns;
    expect(turn?.headline).toBe('answered at once by a notice, after 1 min 29 s by human-queue');
  });

  it('says what the customer chose', () => {
    const story = told().happens(20, (conversation) => {
      const handoffId = conversation?.handoff?.handoffId ?? '';
      return decideChoice(conversation, { conversationId: 'c-1', handoffId, choice: 'callback' }, facts, at(20));
    });
    expect(entryOf(story.records(), 'choice')).toMatchObject({
      who: 'customer',
      headline: 'chooses to be called back',
    });
  });
});

describe('an approval', () => {
  const refund: ApprovalRequested = {
    approvalId: 'a-1',
    conversationId: 'c-1',
    epoch: 2,
    from: { agentId: 'billing-agent' },
    act: {
      name: 'refund',
      arguments: { invoice: 'INV-1' },
      argumentsHash: 'hash-1',
      irreversible: true,
      amount: { minorUnits: 1299, currency: 'GBP' },
    },
    why: 'Charged twice.',
    options: [],
    deadline: at(600).toISOString(),
  };
  const decided = () =>
    doubleCharge()
      .happens(5, wrote('m-2', 5))
      .happens(6, (conversation) => decideApprovalRequested(conversation, refund, 'e-3', facts, at(6)))
      .happens(36, (conversation) => {
        const by = { agentId: 'human-queue', operator: { id: 'ada', displayName: 'Ada' } };
        const said = {
          outcome: 'edited' as const,
          arguments: { invoice: 'INV-2' },
          comment: 'The other one.',
          decidedAt: at(36).toISOString(),
        };
        const decision = { approvalId: 'a-1', conversationId: 'c-1', argumentsHash: 'hash-1', by, ...said };
        return decideApprovalDecided(conversation, decision, 'e-4', facts, at(36));
      });

  it('says what was asked for and why, who decided what, and when', () => {
    const records = decided().records();
    expect(entryOf(records, 'approval_asked')).toMatchObject({ headline: 'asks for approval: refund 12.99 GBP' });
    expect(entryOf(records, 'approval_decided')).toMatchObject({
      who: 'human-queue',
      comment: 'The other one.',
      headline: 'decides: edited by Ada, after 30 s',
      details: expect.arrayContaining([{ name: 'Arguments', value: ['invoice: INV-2'] }]),
    });
  });
});

describe('what went wrong', () => {
  it('is told: refused words, and an owner that let its time pass', () => {
    const story = doubleCharge().happens(3, (conversation) => {
      const reply = { conversationId: 'c-1', epoch: 1, agentId: 'triage-agent', text: 'And another thing.' };
      return decideReply(conversation, reply, 'e-9', facts, at(3));
    });
    story
      .happens(5, wrote('m-2', 5))
      .happens(60, (conversation) => (conversation ? decideDeadline(conversation, undefined, facts, at(60)) : []));
    expect(entryOf(story.records(), 'refused')).toMatchObject({ who: 'triage-agent', code: 'stale_epoch' });
    expect(entryOf(story.records(), 'stalled')).toMatchObject({ who: 'billing-agent', turn: 2, afterMs: 55_000 });
  });

  it('is told also of a conversation that never was', () => {
    const story = new Story().happens(0, (conversation) =>
      decideReply(conversation, { conversationId: 'c-1', epoch: 1, agentId: 'x', text: '' }, 'e', facts, at(0)),
    );
    expect(tellTimeline(story.records())).toMatchObject({ status: 'unknown', turns: [], entries: [{ turn: 0 }] });
  });

  it('is not that a newer router wrote what this one does not know', () => {
    const { ledger, ...records } = doubleCharge().records();
    const newer = { at: at(9), events: [{ type: 'MoonLanded' }] } as unknown as (typeof ledger)[number];
    expect(kindsOf({ ...records, ledger: [...ledger, newer] })).toHaveLength(12);
  });
});

describe('an erased conversation', () => {
  const words = ['text of', 'Charged', 'TC-1001', 'I see it', 'Look at', 'Two charges', 'A double'];

  it('has left no word in the ledger: what was said stands where it can be erased', () => {
    const ledger = JSON.stringify(waiting().records().ledger);
    for (const word of [...words, 'Ana', 'privileges']) expect(ledger).not.toContain(word);
  });

  it('keeps who, when, why and how much, and not a word', () => {
    const erased = tellTimeline(waiting().erased());
    const text = JSON.stringify(erased);
    expect(erased).toMatchObject({ status: 'erased', turns: [{ answeredMs: 2_000 }, {}] });
    expect(erased.entries).toHaveLength(tellTimeline(waiting().records()).entries.length);
    for (const word of words) expect(text).not.toContain(word);
    expect(entryOf(waiting().erased(), 'message')?.headline).toBe('writes (en); the words were erased');
    expect(entryOf(waiting().erased(), 'offer')).toMatchObject({ package: { facts: 2 } });
    expect(entryOf(waiting().erased(), 'handoff')?.details).toContainEqual({ name: 'Package', value: 'was erased' });
  });
});

describe('work that was given out', () => {
  const working = (): Story => {
    const request = task('t-1', { groupId: 'g-1', groupSize: 1 });
    const end = { taskId: 't-1', conversationId: 'c-1', by: { agentId: 'north-worker' }, outcome: 'failed' as const };
    const error = { step: 'lookup', code: 'down', attempts: 3, last: 'The store does not answer.' };
    const usage = { tokens: 70, cost: { minorUnits: 3, currency: 'EUR' } };
    const atWork = factsWith(crew);
    return new Story()
      .happens(0, wrote('m-1', 0))
      .happens(1, (conversation) => decideTaskRequested(conversation, request, 'e-1', false, atWork, at(1)))
      .happens(4, (conversation) =>
        decideTaskCompleted(conversation, { ...end, error, usage }, 'e-2', undefined, atWork, at(4)),
      );
  };

  it('is told with who gave what to whom, how it ended, what it cost, and who got the result', () => {
    const told = tellTimeline(working().records()).entries.slice(3);
    expect(told.map(({ who, headline }) => `${who} ${headline}`)).toEqual([
      'triage-agent gives north-worker a task for lookup, of g-1',
      'north-worker ends the task t-1: failed, down, after 3 s',
      'router gives triage-agent what came of it: 1 failed',
    ]);
    expect(told[0]?.details).toContainEqual({ name: 'What', value: 'what t-1 is about' });
    expect(told[1]?.details).toContainEqual({ name: 'What failed', value: 'lookup: down, The store does not answer.' });
    expect(told[1]?.details).toContainEqual({ name: 'Cost', value: '0.03 EUR' });
  });

  it('keeps nothing of what it was about in the ledger', () => {
    const kept = JSON.stringify(working().records().ledger);
    for (const words of ['what t-1 is about', 'does not answer', 'invoice']) expect(kept).not.toContain(words);
  });
});
