import { describe, expect, it } from 'vitest';
import { trainClassifier } from '../train.ts';
import { type AgentExamples, overlapsIn } from './overlaps-in.ts';
import { overlapsAside } from './thread/overlaps-aside.ts';

const parcels = [
  'Where is my parcel?',
  'My parcel has not come',
  'When does the parcel arrive?',
  'Track my parcel, please',
  'The parcel is late',
  'Parcel still not here',
  'Has my parcel left the depot?',
  'Which day will the parcel be brought?',
];
const shipments = [
  'Where is the parcel?',
  'The parcel has not come',
  'When does my parcel arrive?',
  'Please track my parcel',
  'My parcel is late',
  'The parcel is still not here',
  'Has the parcel left the depot?',
  'Which day is the parcel brought?',
];
const invoices = [
  'I do not understand my invoice',
  'The invoice is wrong',
  'Explain the invoice of March',
  'Why is this amount on my bill?',
  'A copy of the bill, please',
  'There is a mistake on the bill',
  'What is this charge on the invoice?',
  'My bill is higher than last month',
];
const agent = (agentId: string, intents: Record<string, readonly string[]>): AgentExamples => ({
  agentId,
  intents: Object.entries(intents).map(([name, examples]) => ({ name, examples })),
});
const post = agent('post-agent', { 'post.parcel': parcels });
const books = agent('books-agent', { 'books.invoice': invoices });
const overlaps = (...agents: AgentExamples[]) => overlapsIn(agents, trainClassifier);

describe('agents whose examples cannot be told apart', () => {
  it('are named with the intents, and the examples that are taken for the other’s', () => {
    const [overlap, ...others] = overlaps(post, books, agent('cargo-agent', { 'cargo.shipment': shipments }));
    expect(others).toEqual([]);
    expect(overlap?.between).toEqual([
      { intent: 'cargo.shipment', agentIds: ['cargo-agent'] },
      { intent: 'post.parcel', agentIds: ['post-agent'] },
    ]);
    const { mistaken = [], share } = overlap ?? {};
    expect(share).toBe(mistaken.length / 16);
    expect(mistaken.length).toBeGreaterThan(3);
    for (const { text, of, takenFor } of mistaken) {
      expect(of === 'post.parcel' ? parcels : shipments).toContain(text);
      expect(new Set([of, takenFor])).toEqual(new Set(['post.parcel', 'cargo.shipment']));
    }
  });

  it('are so by one sentence that both have, however it is written', () => {
    const copied = agent('cargo-agent', {
      'cargo.customs': [
        'Who pays the customs?',
        'Is it held at customs?',
        'where is my PARCEL',
        'Customs form, please',
      ],
    });
    const [overlap] = overlaps(post, copied);
    expect(overlap?.mistaken.map(({ text }) => text)).toContain('Where is my parcel?');
  });

  it('are none where what they are for is different', () => {
    expect(overlaps(post, books)).toEqual([]);
  });

  it('are none where they share the intent, or where one has both: it is reached anyway', () => {
    expect(overlaps(post, agent('parcel-agent', { 'post.parcel': shipments }))).toEqual([]);
    expect(overlaps(agent('post-agent', { 'post.parcel': parcels, 'cargo.shipment': shipments }), books)).toEqual([]);
  });

  it('are none where only one has examples', () => {
    expect(overlaps(post, agent('mute-agent', { 'mute.intent': [] }))).toEqual([]);
    expect(overlaps()).toEqual([]);
  });
});

it('is of no concern where examples have no words', () => {
  expect(overlaps(agent('one', { a: ['?!', '...'] }), agent('other', { b: ['!!', '👍'] }))).toEqual([]);
});

describe('in a thread beside', () => {
  const cargo = agent('cargo-agent', { 'cargo.shipment': shipments });

  it('the same is found', async () => {
    expect(await overlapsAside([post, cargo], AbortSignal.timeout(30_000))).toEqual(overlaps(post, cargo));
  });

  it('nothing goes on once nobody waits for it', async () => {
    await expect(overlapsAside([post, cargo], AbortSignal.abort())).rejects.toThrow('aborted');
  });
});
