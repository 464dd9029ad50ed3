import { confidenceMinDefault, type HandoffEnded, type HistoryTurn, type InboxDelivery } from '@baton/contracts';
import { describe, expect, it } from 'vitest';
import { argumentsHash } from '../arguments-hash.ts';
import { playedWorkers } from '../delegation/played-workers.ts';
import { type Evolved, evolve } from './evolve.ts';
import type { InboxEvent } from './inbox-event.ts';
import { isDue } from './is-due.ts';
import type { Session } from './session.ts';
import { turnOf } from './turn-of.ts';
import type { Work } from './work.ts';

const conversationId = 'c-1';
const at = '2026-03-01T09:00:00.000Z';
const delivery = (epoch: number, mode: InboxDelivery['mode'] = 'owner'): InboxDelivery => ({
  epoch,
  mode,
  attemptId: 'a-1',
  deadline: '2026-03-01T09:00:06.000Z',
  inboxSequence: 1,
});

const message = (messageId: string, epoch = 1, mode: InboxDelivery['mode'] = 'owner'): InboxEvent => ({
  type: 'conversation.message.received',
  data: {
    conversationId,
    messageId,
    customer: { id: 'cust-1', name: 'Ada', language: 'de' },
    channel: 'chat',
    text: `text of ${messageId}`,
    sentAt: at,
    delivery: delivery(epoch, mode),
  },
});

const offer = (epoch: number): InboxEvent => ({
  type: 'handoff.requested',
  data: {
    handoffId: 'h-1',
    conversationId,
    from: { agentId: 'triage-agent' },
    reason: { trigger: 'specialization', detail: 'a charge', by: 'sender' },
    package: {
      summary: 'Charged twice',
      task: { description: 'Find the double charge' },
      customer: { id: 'cust-1' },
      facts: [{ name: 'account.number', value: 'TC-1001', provenance: 'customer' }],
      history: { turns: [{ messageId: 'm-1', from: 'customer', text: 'charged twice', at }], totalTurns: 1, cut: 0 },
      pending: ['m-1'],
      language: 'en',
    },
    requestedAt: at,
    delivery: delivery(epoch, 'offer'),
  },
});

const accepted = (epoch: number, mode: 'owner' | 'info'): InboxEvent => ({
  type: 'handoff.accepted',
  data: {
    handoffId: 'h-1',
    attemptId: 'a-1',
    conversationId,
    by: { agentId: 'billing-agent' },
    epoch,
    readback: { summary: 's', firstStep: 'f', reliesOn: [] },
    acceptedAt: at,
    delivery: delivery(epoch, mode),
  },
});

const ended = (handoffId: string, how: Partial<HandoffEnded>): InboxEvent => ({
  type: 'handoff.ended',
  data: {
    handoffId,
    conversationId,
    outcome: 'failed',
    attempts: 1,
    durationMs: 5,
    endedAt: at,
    delivery: delivery(1, 'info'),
    ...how,
  },
});

const lifecycle = (state: 'resolved' | 'erased' | 'owner_changed', epoch: number): InboxEvent => ({
  type: 'conversation.lifecycle',
  data: { conversationId, state, epoch, at, delivery: delivery(epoch, 'info') },
});

const after = (...events: InboxEvent[]): Evolved =>
  events.reduce<Evolved>(({ session }, event) => evolve(session, event), {});

const afterHandOff = (...events: InboxEvent[]): Evolved => {
  const session = { ...after(message('m-1')).session, openHandoffId: 'h-1' } as Session;
  return events.reduce<Evolved>((before, event) => evolve(before.session, event), { session });
};

describe('a session', () => {
  it('begins as owner with the first message, which is to be answered', () => {
    const { session, work } = after(message('m-1'));
    expect(session).toMatchObject({ role: 'owner', epoch: 1, language: 'de', unanswered: ['m-1'] });
    expect(session?.turns).toEqual([{ messageId: 'm-1', from: 'customer', text: 'text of m-1', at }]);
    expect(work).toMatchObject({ kind: 'turn', epoch: 1, mode: 'owner', messageId: 'm-1' });
  });

  it('keeps a message that comes twice once, and has nothing to do once it is answered', () => {
    const { session } = after(message('m-1'), message('m-1'));
    expect(session?.turns).toHaveLength(1);
    const answered = { ...session, unanswered: [] } as unknown as Session;
    expect(evolve(answered, message('m-1')).work).toBeUndefined();
  });

  it('takes up as owner what it could not answer as companion', () => {
    const { work } = after(message('m-1', 1, 'companion'), message('m-1'));
    expect(work).toMatchObject({ mode: 'owner', messageId: 'm-1' });
  });

  it('answers an unanswered message again when the conversation comes back under a new epoch', () => {
    const { session, work } = after(message('m-1'), message('m-1', 4));
    expect(session?.epoch).toBe(4);
    expect(work).toMatchObject({ kind: 'turn', epoch: 4 });
  });

  it('takes no notice of a message for an epoch that is over', () => {
    const { session, work } = after(message('m-1', 4), message('m-2', 3));
    expect(session?.unanswered).toEqual(['m-1']);
    expect(work).toBeUndefined();
  });

  it('only keeps company while a person is awaited', () => {
    expect(after(message('m-1'), message('m-2', 1, 'companion')).work).toMatchObject({ mode: 'companion' });
  });

  it('knows from where on it is believed: as a message or an offer said last, and else as always', () => {
    const saying = (event: InboxEvent, confidenceMin: number) => {
      const { data } = event;
      return { ...event, data: { ...data, delivery: { ...data.delivery, confidenceMin } } } as InboxEvent;
    };
    const believedFrom = (...events: InboxEvent[]) => {
      const { session, work } = after(...events);
      if (!session || !work) throw new Error('nothing to do');
      return turnOf(session, work, { now: new Date(at), delegating: playedWorkers() }).turn.confidenceMin;
    };
    expect(believedFrom(saying(message('m-1'), 0.4))).toBe(0.4);
    expect(believedFrom(saying(message('m-1'), 0.4), message('m-2'))).toBe(0.4);
    expect(believedFrom(saying(message('m-1'), 0.4), saying(message('m-2'), 0.5))).toBe(0.5);
    expect(believedFrom(saying(offer(2), 0.9))).toBe(0.9);
    expect(believedFrom(message('m-1'))).toBe(confidenceMinDefault);
  });

  it('is filled from the package of an offer, which asks for a bid', () => {
    const { session, work } = after(offer(2));
    expect(session).toMatchObject({ role: 'candidate', epoch: 2, language: 'en', unanswered: ['m-1'] });
    expect(session?.turns[0]?.text).toBe('charged twice');
    expect(session?.facts[0]?.value).toBe('TC-1001');
    expect(work).toEqual({ kind: 'bid', epoch: 2, attemptId: 'a-1' });
  });

  it('keeps its notes when the conversation is offered again', () => {
    const before = { ...after(message('m-1')).session, notes: { asked: true } } as Session;
    expect(evolve(before, offer(5)).session?.notes).toEqual({ asked: true });
  });

  it('becomes owner by the grant, and has nothing to do until the customer speaks', () => {
    const { session, work } = after(offer(2), accepted(2, 'owner'));
    expect(session).toMatchObject({ role: 'owner', epoch: 2 });
    expect(session?.offer).toBeUndefined();
    expect(work).toBeUndefined();
  });

  it('knows by which handoff it is the owner', () => {
    expect(after(offer(2), accepted(2, 'owner')).session?.handoffId).toBe('h-1');
    expect(after(offer(2), accepted(2, 'owner'), message('m-2', 2)).session?.handoffId).toBe('h-1');
    expect(after(offer(2), accepted(2, 'owner'), message('m-2', 4)).session?.handoffId).toBeUndefined();
  });

  it('lets go when its own request was taken', () => {
    const { session } = afterHandOff(accepted(2, 'info'));
    expect(session?.role).toBe('none');
    expect(session?.openHandoffId).toBeUndefined();
  });

  it('takes the request up again when facts are missing', () => {
    const { session, work } = afterHandOff(ended('h-1', { reason: 'missing_context', missing: ['account.number'] }));
    expect(session).toMatchObject({ role: 'owner', openHandoffId: undefined });
    const returned = { handoffId: 'h-1', reason: 'missing_context', missing: ['account.number'] };
    expect(work).toEqual({ kind: 'returned', epoch: 1, returned });
  });

  it.each(['nobody', 'expired'] as const)('takes the request up again when it ended with %s', (reason) => {
    expect(afterHandOff(ended('h-1', { reason })).work).toMatchObject({ kind: 'returned', returned: { reason } });
  });

  it('goes on as it was when a handoff came to nothing that it did not ask for', () => {
    const { session, work } = after(message('m-1'), ended('h-9', { reason: 'nobody' }));
    expect(session).toMatchObject({ role: 'owner', unanswered: ['m-1'] });
    expect(work).toBeUndefined();
  });

  it('waits for the other handoff when its own was superseded', () => {
    const { session, work } = afterHandOff(ended('h-1', { reason: 'superseded', supersededBy: 'h-2' }));
    expect(session).toMatchObject({ role: 'owner', openHandoffId: undefined });
    expect(work).toBeUndefined();
  });

  it('loses its role when its request was stale', () => {
    expect(afterHandOff(ended('h-1', { reason: 'stale_epoch' })).session?.role).toBe('none');
  });

  it('keeps its role when a request of long ago was stale', () => {
    expect(afterHandOff(ended('h-0', { reason: 'stale_epoch' })).session?.role).toBe('owner');
  });

  it('lets go when somebody else became owner, and not when it did itself', () => {
    expect(after(message('m-1'), lifecycle('owner_changed', 2)).session?.role).toBe('none');
    expect(after(message('m-1'), lifecycle('owner_changed', 1)).session?.role).toBe('owner');
  });

  it('lets go of a resolved conversation and takes it up with a fresh epoch', () => {
    const { session, work } = after(message('m-1'), lifecycle('resolved', 1), message('m-2', 3));
    expect(session).toMatchObject({ role: 'owner', epoch: 3 });
    expect(work).toMatchObject({ kind: 'turn', messageId: 'm-2' });
  });

  it('forgets an erased conversation', () => {
    expect(after(message('m-1'), lifecycle('erased', 1))).toEqual({});
  });

  it('treats the refusal of its request as the end of it', () => {
    const refused: InboxEvent = {
      type: 'agent.refused',
      data: { conversationId, ceId: 'h-1', code: 'invalid', detail: 'd', delivery: delivery(1, 'info') },
    };
    expect(afterHandOff(refused).work).toMatchObject({ kind: 'returned', returned: { reason: 'invalid' } });
  });

  it('lets go when it is refused by a newer epoch, and not by the one it holds', () => {
    const stale = (currentEpoch: number): InboxEvent => ({
      type: 'agent.refused',
      data: {
        conversationId,
        ceId: 'e-1',
        code: 'stale_epoch',
        detail: 'd',
        currentEpoch,
        delivery: delivery(1, 'info'),
      },
    });
    expect(after(message('m-1'), stale(2)).session?.role).toBe('none');
    expect(after(message('m-1', 2), stale(2)).session?.role).toBe('owner');
  });

  it('follows the shared memory', () => {
    const withMemory = (messageId: string, value?: unknown): InboxEvent => {
      const event = message(messageId);
      return { ...event, data: { ...event.data, memory: [{ key: 'mood', value, version: 1, by: 'x' }] } } as InboxEvent;
    };
    expect(after(withMemory('m-1', 'calm')).session?.memory).toMatchObject([{ key: 'mood', value: 'calm' }]);
    expect(after(withMemory('m-1', 'calm'), withMemory('m-2')).session?.memory).toEqual([]);
  });
});

describe('what was said between an offer and its grant', () => {
  const turn = (messageId: string, from: string) => ({ messageId, from, text: `text of ${messageId}`, at });
  const grant = (...turns: HistoryTurn[]): InboxEvent =>
    ({
      type: 'handoff.accepted',
      data: { ...accepted(2, 'owner').data, history: { turns, totalTurns: turns.length, cut: 0 } },
    }) as InboxEvent;
  const bidden = () => {
    const { session } = after(offer(2)) as { session: Session };
    return { ...session, unanswered: [], turns: [...session.turns, turn('first-words', 'billing-agent')] };
  };
  const history = () =>
    evolve(bidden(), grant(turn('m-1', 'customer'), turn('r-1', 'triage-agent'), turn('m-2', 'customer')));
  const idsOf = ({ session }: Evolved) => session?.turns.map(({ messageId }) => messageId);

  it('comes with the grant, no turn twice, and before the first words', () => {
    expect(idsOf(history())).toEqual(['m-1', 'r-1', 'm-2', 'first-words']);
    expect(history().work).toBeUndefined();
  });

  it('holds the first words once, though the router knows them by another id', () => {
    expect(idsOf(evolve(bidden(), grant(turn('r-9', 'billing-agent'))))).toEqual(['m-1', 'first-words']);
  });

  it('is answered when it is delivered, once, and in its place', () => {
    const delivered = evolve(history().session, message('m-2', 2));
    expect(delivered.work).toMatchObject({ kind: 'turn', messageId: 'm-2' });
    expect(delivered.session?.unanswered).toEqual(['m-2']);
    expect(idsOf(delivered)).toEqual(['m-1', 'r-1', 'm-2', 'first-words']);
    const answered = { ...delivered.session, unanswered: [] } as unknown as Session;
    expect(evolve(answered, message('m-2', 2)).work).toBeUndefined();
  });
});

describe('an approval that was asked for', () => {
  const act = {
    name: 'refund',
    arguments: { amount: 5 },
    argumentsHash: argumentsHash({ amount: 5 }),
    irreversible: true,
  };
  const asking = { ...after(message('m-1')).session, approval: { approvalId: 'ap-1', act } } as Session;
  const decision = (more: object = {}): InboxEvent => ({
    type: 'approval.decided',
    data: {
      approvalId: 'ap-1',
      conversationId,
      outcome: 'approved',
      argumentsHash: act.argumentsHash,
      by: { agentId: 'human-queue' },
      decidedAt: at,
      delivery: delivery(1),
      ...more,
    },
  });

  it('becomes work once it is decided, and only once', () => {
    const decided = evolve(asking, decision());
    expect(decided.work).toMatchObject({ kind: 'decided', epoch: 1, decided: { arguments: { amount: 5 } } });
    expect(evolve(decided.session, decision()).work).toBeUndefined();
  });

  it('is as good as rejected by a decision about something else', () => {
    const decided = evolve(asking, decision({ argumentsHash: argumentsHash({ amount: 500 }) }));
    expect(decided).toMatchObject({ doubt: 'arguments_changed', work: { decided: { outcome: 'rejected' } } });
  });

  it('stays open while the customer goes on', () => {
    const { session, work } = evolve(asking, message('m-2'));
    expect(session?.approval?.approvalId).toBe('ap-1');
    expect(work).toMatchObject({ kind: 'turn', messageId: 'm-2' });
  });

  it('is not this agent’s any more when somebody else became owner', () => {
    const released = evolve(asking, lifecycle('owner_changed', 2));
    expect(evolve(released.session, decision()).work).toBeUndefined();
    expect(evolve(released.session, message('m-2', 3)).session?.approval).toBeUndefined();
  });

  it('comes back when the router refuses it', () => {
    const refused: InboxEvent = {
      type: 'agent.refused',
      data: { conversationId, ceId: 'ap-1', code: 'handoff_open', detail: 'd', delivery: delivery(1, 'info') },
    };
    const { session, work } = evolve(asking, refused);
    expect(session?.approval).toBeUndefined();
    expect(work).toMatchObject({ kind: 'returned', returned: { reason: 'handoff_open' } });
  });

  it('by a former owner is this one’s to carry out when the router brings the act along, once', () => {
    const owner = after(message('m-1')).session as Session;
    expect(evolve(owner, decision()).work).toBeUndefined();
    const decided = evolve(owner, decision({ act }));
    expect(decided.work).toMatchObject({ kind: 'decided', decided: { act, arguments: { amount: 5 } } });
    const another = evolve(owner, decision({ act, argumentsHash: argumentsHash({ amount: 500 }) }));
    expect(another).toMatchObject({ doubt: 'arguments_changed', work: { decided: { outcome: 'rejected' } } });
  });

  it('leaves an own one open when a former owner’s is brought along', () => {
    const other = evolve(asking, decision({ approvalId: 'ap-0', act }));
    expect(other).toMatchObject({ session: { approval: { approvalId: 'ap-1' } }, work: { kind: 'decided' } });
  });

  it('is decided nowhere but in its conversation', () => {
    expect(evolve(asking, decision({ approvalId: 'ap-2' })).work).toBeUndefined();
  });
});

describe('a turn that waits for what it has given out', () => {
  const runId = 'c-1/turn:1:m-1';
  const waiting = { ...after(message('m-1')).session, suspended: [runId] } as Session;
  const resumed: Work = { kind: 'turn', epoch: 1, mode: 'owner', messageId: 'm-1', resumed: true };

  it('is not begun again by its message, nor is it in the way of another', () => {
    expect(evolve(waiting, message('m-1')).work).toBeUndefined();
    expect(evolve(waiting, message('m-2')).work).toMatchObject({ messageId: 'm-2' });
  });

  it('is due once its results are in, also when its message was answered meanwhile', () => {
    expect(isDue({ ...waiting, unanswered: [] }, resumed)).toBe(true);
    expect(isDue({ ...waiting, openHandoffId: 'h-1' }, resumed)).toBe(false);
  });

  it('is due no more when it was called off, or was taken up before', () => {
    expect(isDue({ ...waiting, suspended: undefined }, resumed)).toBe(false);
    expect(isDue({ ...waiting, suspended: ['c-1/turn:1:m-0'] }, resumed)).toBe(false);
  });

  it('ends when the conversation is somebody else’s, is resolved, or came back under a new epoch', () => {
    const ends = [lifecycle('owner_changed', 2), lifecycle('resolved', 1), accepted(2, 'info'), message('m-2', 3)];
    for (const event of ends) {
      const { session } = evolve(waiting, event);
      expect([event.type, session?.suspended]).toEqual([event.type, undefined]);
    }
    expect(evolve(waiting, message('m-2')).session?.suspended).toEqual([runId]);
  });
});
