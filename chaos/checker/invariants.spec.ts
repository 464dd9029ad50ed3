import { join } from 'node:path';
import { expect, it } from 'vitest';
import { BentHistory } from './bent-history.fixture.ts';
import { check } from './check.ts';
import { type Event, textIn } from './event.ts';
import { rebuild } from './invariants/rebuild.invariant.ts';
import type { Invoke, JournalEntry } from './observation.ts';
import { readHistory } from './read/history.file.ts';

const healthy = new BentHistory(readHistory(join(import.meta.dirname, 'healthy.history.jsonl')));
const { journal, views, offsets, effects } = healthy.seen;

const said = (matches: (operation: Invoke) => boolean): Invoke => {
  const found = journal.find((entry): entry is Invoke => entry.type === 'invoke' && matches(entry));
  if (!found) throw new Error('The recorded journal has no such operation: record it anew.');
  return found;
};
const invariantsOf = ({ seen }: BentHistory): string[] => check(seen).map(({ invariant }) => invariant);
const completedAs = ({ id }: Invoke, type: 'fail' | 'info'): BentHistory =>
  healthy.with({
    journal: journal.map((entry) => (entry.type === 'ok' && entry.id === id ? { ...entry, type } : entry)),
  });
const after = (...entries: readonly JournalEntry[]): BentHistory => healthy.with({ journal: [...journal, ...entries] });
const end = Math.max(...journal.map(({ time }) => time));
const received = ({ type, inbox }: Event) => type === 'conversation.message.received' && !inbox;
const letter = healthy.seen.records.find(({ topic }) => topic.endsWith('.dlt')) as Event['record'];
const [wants, yes] = [said(({ wantsPerson }) => wantsPerson === true), said(({ text }) => text === 'yes')];

const cases: readonly [what: string, invariant: string, BentHistory][] = [
  ['is there although it was refused', 'I2', completedAs(wants, 'fail')],
  [
    'is one of two equal messages, and was taken for the other',
    'I23',
    healthy.withViews({ v_transcript: views.v_transcript.filter(({ message_id }) => message_id !== yes.messageId) }),
  ],
  [
    'says other words than were said',
    'I1',
    healthy.withViews({ v_transcript: views.v_transcript.map((row) => ({ ...row, text_sha256: '0' })) }),
  ],
  [
    'ends otherwise than the handoff’s row says',
    'I3',
    healthy.withViews({ v_handoff: views.v_handoff.map((row) => ({ ...row, outcome: 'withdrawn' })) }),
  ],
  [
    'has an owner nobody made one',
    'I4',
    healthy.with({ polls: [views.v_conversation_owner.map((row) => ({ ...row, owner: 'nobody' }))] }),
  ],
  [
    'went back to an epoch that had passed',
    'I4',
    healthy.with({
      polls: [views.v_conversation_owner, views.v_conversation_owner.map((row) => ({ ...row, epoch: 1 }))],
    }),
  ],
  ['is done twice under one approval', 'I7', healthy.with({ effects: [...effects, ...effects] })],
  [
    'costs more than was approved',
    'I7',
    healthy.with({ effects: effects.map((effect) => ({ ...effect, amount_minor: 1 })) }),
  ],
  ['was approved and never done', 'I7', healthy.with({ effects: [] })],
  ['asked for a person and is not on the desk', 'I10', healthy.withViews({ v_item: [] })],
  [
    'was resolved at the desk by nobody',
    'I10',
    healthy.withViews({
      v_item: views.v_item.map((item) => ({
        ...item,
        status: 'resolved',
        closed_at: item.requested_at,
        claimed: false,
      })),
    }),
  ],
  [
    'left the desk by time, and the customer heard nothing',
    'I10',
    healthy.withViews({
      v_item: views.v_item.map((item) => ({
        ...item,
        status: 'missed',
        closed_at: new Date(end + 60_000).toISOString(),
      })),
    }),
  ],
  ['goes in a circle of AIs', 'I11', circle()],
  [
    'shows a word of one tenant to another',
    'I13',
    after({ ...wants, id: 'canary', messageId: 'canary', text: 'canary-acme1', tenant: 'acme' }).append({
      like: healthy.find(received),
      headers: { ce_id: 'canary' },
      data: { messageId: 'canary', text: 'canary-acme1' },
    }),
  ],
  [
    'was told as a fact by somebody else',
    'I14',
    healthy.append({
      like: healthy.find(({ type }) => type === 'handoff.ended'),
      headers: { ce_id: 'forged', ce_source: 'urn:baton:sales-agent', ce_sequence: '' },
    }),
  ],
  [
    'is dead, and was nothing bad',
    'I15',
    healthy.with({ journal: journal.filter((entry) => entry.type !== 'invoke' || entry.f !== 'poison') }),
  ],
  [
    'is dead in other bytes than it came',
    'I15',
    healthy
      .without(letter)
      .with({ records: [...healthy.without(letter).seen.records, { ...letter, value: Buffer.from('{}') }] }),
  ],
  ['was left unread', 'I16', healthy.with({ offsets: offsets.map((one) => ({ ...one, end: one.end + 1 })) })],
  [
    'fails with no fault left',
    'I22',
    after({ type: 'heal', what: 'router', time: end }, { ...yes, id: 'late', time: end + 1 }),
  ],
  ['runs under a fault that never ends', 'I22', after({ type: 'fault', what: 'router', time: end })],
];

it.each(cases)('what %s breaks %s', (_, invariant, bent) => {
  expect(invariantsOf(bent)).toContain(invariant);
});

it('holds a good record that is given up against the product, and does not say it was passed over', () => {
  const event = healthy.find(
    ({ type, inbox, data }) => type === 'conversation.message.received' && !inbox && data.text === 'yes',
  );
  const { topic, partition, offset } = event.record;
  const origin = {
    baton_origin_topic: topic,
    baton_origin_partition: String(partition),
    baton_origin_offset: String(offset),
  };
  const headers = { ...event.record.headers, ...origin, baton_error_code: 'error' };
  const lost = healthy.unhandled(event);
  const givenUp = lost.with({
    records: [...lost.seen.records, { ...event.record, topic: letter.topic, offset: 99, headers }],
  });
  expect(invariantsOf(lost)).toContain('I16');
  expect(invariantsOf(givenUp)).toEqual(expect.arrayContaining(['I1', 'I15']));
  expect(invariantsOf(givenUp)).not.toContain('I16');
});

it('takes it for told when the customer heard that it is over before the desk did', () => {
  const closed_at = new Date(end + 60_000).toISOString();
  const late = healthy.withViews({
    v_item: views.v_item.map((item) => ({ ...item, status: 'withdrawn', closed_at })),
    v_handoff: views.v_handoff.map((row) => ({ ...row, outcome: 'withdrawn' })),
  });
  expect(invariantsOf(late)).not.toContain('I10');
});

it('takes it for an answer when a choice is refused because the wait is over', () => {
  const choice = { id: 'late', tenant: 'default', conversationId: 'c' } as const;
  const refused: JournalEntry[] = [
    { ...choice, type: 'invoke', f: 'choose', time: end + 1 },
    { type: 'fail', id: 'late', time: end + 2 },
  ];
  expect(invariantsOf(after(...refused))).toEqual([]);
  expect(invariantsOf(after(...refused.slice(0, 1)))).toEqual(['I22']);
});

it('expects a late timer of a system with a fault in it, and of no other', () => {
  const late = views.v_audit.map((row) =>
    row.outcome === 'expired' ? { ...row, at: new Date(Date.parse(row.deadline ?? '') + 20_000).toISOString() } : row,
  );
  const bent = healthy.withViews({ v_audit: late });
  const expired = late.find(({ outcome }) => outcome === 'expired');
  const heal: JournalEntry = { type: 'heal', what: 'postgres', time: Date.parse(expired?.deadline ?? '') };
  expect(invariantsOf(bent)).toContain('I12');
  expect(check(bent.with({ journal: [heal, ...journal] }).seen)).toEqual([]);
});

it('finds reading everything again silent when nothing changed, and names what did', () => {
  expect(rebuild(healthy.seen, healthy.seen)).toEqual([]);
  const again = healthy.with({ effects: [...effects, ...effects] });
  expect(rebuild(healthy.seen, again.seen)).toMatchObject([{ invariant: 'I17', where: 'v_effect' }]);
});

/** Four changes of owner between two AIs, and not a word of the customer's. */
function circle(): BentHistory {
  const like = healthy.find(
    ({ type, data }) => type === 'conversation.lifecycle' && textIn(data, 'state') === 'owner_changed',
  );
  const row = healthy.row(({ cause, transition }) => cause === like.causationId && transition === 'owner_changed');
  return ['a', 'b', 'a', 'b'].reduce<BentHistory>((history, agentId, index) => {
    const epoch = 10 + index;
    const data = { owner: { agentId, kind: 'ai' }, epoch };
    return history.decide(`hop-${index}`, [{ ...row, agent: agentId, epoch }], [{ like, data }]);
  }, healthy);
}
