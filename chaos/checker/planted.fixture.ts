import { altered, type BentHistory } from './bent-history.fixture.ts';
import { type Data, type Event, textIn } from './event.ts';
import { conversationOf, rowOf } from './evidence.ts';
import type { OwnerRow } from './observation.ts';

/** A bug as it would look from outside: who would notice, and a history it had a part in. */
interface Planted {
  readonly bug: string;
  readonly noticedBy: readonly string[];
  plant(healthy: BentHistory): BentHistory;
}

/** The fourteen of the plan, in its order; one of them in two forms. */
export const plantedBugs: readonly Planted[] = [
  {
    bug: 'published before the commit, which failed: a ghost',
    noticedBy: ['I8'],
    plant: (healthy) => {
      const like = aiReply(healthy);
      return healthy.append({ like, headers: { ce_id: 'ghost' }, data: { messageId: 'ghost' } });
    },
  },
  {
    bug: 'committed, and the relay is off: a zombie',
    noticedBy: ['I8'],
    plant: (healthy) => {
      const { sequence = 0, ...last } =
        healthy.events.findLast((event) => event.sequence && !event.inbox) ?? aiReply(healthy);
      const unsent = healthy.events.filter(
        (event) => conversationOf(event) === conversationOf(last) && (event.sequence ?? 0) >= sequence,
      );
      return healthy.without(...unsent.map(({ record }) => record));
    },
  },
  {
    bug: 'an inbox keyed without its consumer: what one has read another passes over',
    noticedBy: ['I16'],
    plant: (healthy) =>
      healthy.unhandled(healthy.find(({ type, source }) => type === 'approval.decided' && source === 'human-queue')),
  },
  {
    bug: 'no inbox: what is delivered again is done again',
    noticedBy: ['I7'],
    plant: (healthy) => {
      const like = aiReply(healthy);
      const row = healthy.row(
        ({ transition, ref }) => transition === 'reply_spoken' && ref === textIn(like.data, 'messageId'),
      );
      const again = { like, data: { messageId: 'again' } };
      return healthy.said(like, 'again').decide(row.cause, [{ ...row, ref: 'again' }], [again]);
    },
  },
  {
    bug: 'an accept whose epoch nobody looks at: an offer that had expired is granted',
    noticedBy: ['I4', 'I12'],
    plant: (healthy) => {
      const expired = healthy.row(({ transition, outcome }) => transition === 'offer_closed' && outcome === 'expired');
      const like = healthy.find(
        (event) =>
          event.type === 'conversation.lifecycle' &&
          textIn(event.data, 'state') === 'owner_changed' &&
          conversationOf(event) === rowOf(expired),
      );
      const { ref: attemptId, agent, epoch } = expired;
      const changed = healthy.row(
        ({ transition, cause }) => transition === 'owner_changed' && cause === like.causationId,
      );
      const data = { attemptId, epoch, owner: { agentId: agent, kind: 'ai' } };
      return healthy.decide(
        'late-claim',
        [
          { ...expired, outcome: 'granted' },
          { ...changed, agent, epoch },
        ],
        [{ like, data }],
      );
    },
  },
  {
    bug: 'an epoch checked on the claim and not on later writes: the former owner goes on speaking',
    noticedBy: ['I5'],
    plant: (healthy) => formerOwnerSpeaks(healthy, {}),
  },
  {
    bug: 'the same, where the router lends it the name and the epoch of the owner',
    noticedBy: ['I5'],
    plant: (healthy) => {
      const { owner: agentId, epoch } = ownerAtTheEnd(healthy, afterPerson(healthy));
      return formerOwnerSpeaks(healthy, { from: { kind: 'ai', agentId }, epoch });
    },
  },
  {
    bug: 'an outbox read by a cursor: what committed late is never sent',
    noticedBy: ['I6', 'I8'],
    plant: (healthy) => healthy.without(healthy.find(({ type }) => type === 'routing.decided').record),
  },
  {
    bug: 'four relays that skip each other’s locks: two records of a conversation change places',
    noticedBy: ['I6'],
    plant: (healthy) => {
      const one = healthy.find(({ type }) => type === 'routing.decided');
      const [first, second] = healthy.events.filter(
        (event) =>
          event.record.topic === 'conversation.message.sent.v1' && conversationOf(event) === conversationOf(one),
      );
      return first && second ? healthy.swapped(first.record, second.record) : healthy;
    },
  },
  {
    bug: 'an offset committed before the transaction, which never came: the effect is lost',
    noticedBy: ['I1', 'I16'],
    plant: (healthy) => {
      const said =
        healthy.events.findLast(({ type, inbox }) => type === 'conversation.message.received' && !inbox) ??
        aiReply(healthy);
      return healthy.unhandled(said);
    },
  },
  {
    bug: 'a deadline by the clock of a service that is an hour ahead',
    noticedBy: ['I12'],
    plant: (healthy) => {
      const expired = healthy.row(({ transition, outcome }) => transition === 'offer_closed' && outcome === 'expired');
      const ahead = (time: string | null) => time && new Date(Date.parse(time) + 3_600_000).toISOString();
      const v_audit = healthy.seen.views.v_audit.map((row) =>
        row.ref === expired.ref
          ? {
              ...row,
              deadline: ahead(row.deadline),
              ...(row === healthy.row((each) => each.ref === expired.ref && each.outcome === 'expired') && {
                at: ahead(row.at) ?? '',
              }),
            }
          : row,
      );
      return healthy.withViews({ v_audit });
    },
  },
  {
    bug: 'one record in a thousand is dropped',
    noticedBy: ['I1'],
    plant: (healthy) =>
      healthy.without(healthy.find(({ type, inbox }) => type === 'conversation.message.received' && !inbox).record),
  },
  {
    bug: 'two messages of one customer change places',
    noticedBy: ['I6'],
    plant: (healthy) => {
      const yes = healthy.find(
        ({ type, inbox, data }) => type === 'conversation.message.received' && !inbox && data.text === 'yes',
      );
      const [one, other] = healthy.events.filter(
        (event) => event.record.topic === yes.record.topic && conversationOf(event) === conversationOf(yes),
      );
      return one && other ? healthy.swapped(one.record, other.record) : healthy;
    },
  },
  {
    bug: 'an invalid record is swallowed',
    noticedBy: ['I15'],
    plant: (healthy) =>
      healthy.without(...healthy.seen.records.filter(({ topic }) => topic.endsWith('.dlt')).slice(0, 1)),
  },
  {
    bug: 'the tenant is taken from the body',
    noticedBy: ['I13'],
    plant: (healthy) => {
      const own = healthy.find(({ tenant }) => tenant !== 'default').tenant;
      const moved = <T extends { readonly tenant: string }>(rows: readonly T[]): T[] =>
        rows.map((row) => (row.tenant === own ? { ...row, tenant: 'default' } : row));
      const { v_conversation_owner, v_handoff, v_transcript, v_audit, v_item } = healthy.seen.views;
      const written = new Set(
        healthy.events
          .filter(({ tenant, source }) => tenant === own && source === 'router')
          .map(({ record }) => record),
      );
      return healthy
        .with({
          records: healthy.seen.records.map((record) =>
            written.has(record) ? altered(record, { ce_tenant: 'default' }) : record,
          ),
        })
        .withViews({
          v_conversation_owner: moved(v_conversation_owner),
          v_handoff: moved(v_handoff),
          v_transcript: moved(v_transcript),
          v_audit: moved(v_audit),
          v_item: moved(v_item),
        });
    },
  },
];

const isAiReply = ({ type, inbox, data }: Event): boolean =>
  type === 'conversation.message.sent' && !inbox && textIn(data, 'from', 'kind') === 'ai';

/** One that is not the first word of a handoff. */
const aiReply = (healthy: BentHistory): Event =>
  healthy.find((event) => isAiReply(event) && textIn(event.data, 'handoffId') === undefined);

/** A change of owner to a person, in a conversation an AI had. */
const afterPerson = (healthy: BentHistory): Event =>
  healthy.find(
    ({ type, data, sequence = 0 }) =>
      type === 'conversation.lifecycle' &&
      textIn(data, 'state') === 'owner_changed' &&
      sequence > 3 &&
      textIn(data, 'owner', 'kind') === 'human',
  );

const ownerAtTheEnd = (healthy: BentHistory, event: Event): OwnerRow => {
  const row = healthy.seen.views.v_conversation_owner.find((each) => rowOf(each) === conversationOf(event));
  if (!row) throw new Error('The recorded history does not know who owns this conversation.');
  return row;
};

/** As itself, unless it is lent something. */
const formerOwnerSpeaks = (healthy: BentHistory, lent: Data): BentHistory => {
  const changed = afterPerson(healthy);
  const like = healthy.find((event) => isAiReply(event) && conversationOf(event) === conversationOf(changed));
  const row = healthy.row(
    ({ ref, transition }) => ref === textIn(like.data, 'messageId') && transition === 'reply_spoken',
  );
  const agentId = textIn(like.data, 'from', 'agentId');
  const source = `urn:baton:${agentId}`;
  const headers = { ce_id: 'late-reply', ce_type: 'conversation.reply', ce_source: source, ce_sequence: '' };
  const data = { messageId: 'late', inReplyTo: undefined, ...lent };
  return healthy
    .append({ like, topic: 'conversation.reply.v1', headers, data: { agentId } })
    .said(like, 'late')
    .decide('late-reply', [{ ...row, ref: 'late' }], [{ like, data }]);
};
