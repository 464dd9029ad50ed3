import { newId } from '@baton/contracts';
import { PgDatabase } from '@baton/messaging';
import { freshDatabase } from '@baton/testing';
import { describe, expect, it } from 'vitest';
import { directoryOf } from '../agents/directory.fixture.ts';
import type { Conversation } from '../domain/conversation.ts';
import type { ConversationEvent } from '../domain/conversation-event.ts';
import { at } from '../domain/scenario.fixture.ts';
import { wrote } from '../domain/timeline/story.fixture.ts';
import { accepts, answers, asks, rejects } from '../domain/wrong-routes/wrong-routes.fixture.ts';
import { routerMigrations } from '../migrations/index.ts';
import { ConversationStore } from './conversation.store.ts';
import { LabelledExampleStore } from './labelled-example.store.ts';
import { RecordingOutbox } from './recording-outbox.fixture.ts';

const { pool } = await freshDatabase(routerMigrations);
const database = new PgDatabase(pool);
const conversations = new ConversationStore(new RecordingOutbox(), directoryOf(database));
const examples = new LabelledExampleStore(database);

type Deed = (conversation: Conversation) => readonly ConversationEvent[];

const happen = (tenant: string, decide: (conversation?: Conversation) => readonly ConversationEvent[]): Promise<void> =>
  database.transaction(async (tx) => {
    const cause = { tx, tenant, conversationId: 'c-1', eventId: newId(), now: at(9), partition: 0 };
    const before = await conversations.find(cause);
    await conversations.keep(cause, before, decide(before));
  });

const story = async (tenant: string, words: string, ...deeds: readonly Deed[]): Promise<void> => {
  await happen(tenant, wrote('m-1', 0, words, tenant));
  for (const deed of deeds) await happen(tenant, (conversation) => (conversation ? deed(conversation) : []));
};

const of = async (tenant: string) => (await examples.inState('open', 100)).filter((one) => one.tenant === tenant);

const toTech: Deed = (state) => asks(state, 'tech-agent', { intent: 'tech.slow', confidence: 0.71 });
const toBilling: Deed = (state) => asks(state, 'billing-agent', { intent: 'billing.refund' });

describe('labelled examples', () => {
  it('have the words a wrong choice was about, and what would have been right once somebody has answered', async () => {
    await story('bounced', 'My money, "please"', toTech, accepts, toBilling);
    const found = await of('bounced');
    expect(found).toMatchObject([
      {
        conversationId: 'c-1',
        agentId: 'tech-agent',
        sign: 'bounced',
        words: 'My money, "please"',
        language: 'en',
        takenFor: { intent: 'tech.slow', by: 'triage-agent', confidence: 0.71, rule: 'named_agent' },
        label: {},
        state: 'open',
        foundAt: at(9),
        reviewedBy: null,
      },
    ]);
    await happen('bounced', (state) => (state ? accepts(state) : []));
    expect((await of('bounced'))[0]?.label).toEqual({});
    await happen('bounced', (state) => (state ? answers(state) : []));
    expect((await of('bounced'))[0]?.label).toEqual({ keptBy: 'billing-agent', intent: 'billing.refund' });
  });

  it('are one of a choice, however it was noticed', async () => {
    const toPerson: Deed = (state) => asks(state, 'human-queue', { trigger: 'out_of_scope' });
    await story('corrected', 'My money', toTech, accepts, toPerson, accepts, toBilling, accepts);
    expect(await of('corrected')).toMatchObject([{ agentId: 'tech-agent', sign: 'corrected' }]);
  });

  it('have what would have been right also where both show at once', async () => {
    const toPerson: Deed = (state) => asks(state, 'human-queue', { trigger: 'person_requested' });
    const spoken = { text: 'I see it.', language: 'en', inReplyTo: 'm-1' };
    await story('at-once', 'My money', toTech, accepts, toPerson, accepts, (state) =>
      asks(state, { agentId: 'billing-agent', intent: 'billing.refund' }, { trigger: 'returned' }),
    );
    await happen('at-once', (state) => (state ? accepts(state, spoken) : []));
    expect((await of('at-once'))[0]?.label).toEqual({ keptBy: 'billing-agent', intent: 'billing.refund' });
  });

  it('are not made of what went right, nor of no words', async () => {
    await story('right', 'My line is slow', toTech, accepts, answers);
    await story('wordless', 'My money', answers, toTech, (state) => rejects(state, 'out_of_scope'));
    expect([await of('right'), await of('wordless')]).toEqual([[], []]);
  });

  it('are as their reviewer has left them', async () => {
    await story('reviewed', 'My money is gone, I am Ana', toTech, accepts, toBilling);
    const [example] = await of('reviewed');
    const review = { words: 'My money is gone', intent: 'billing.payment', by: 'rex', at: at(20) };
    const after = await database.transaction((tx) =>
      examples.review(tx, example?.id ?? '', { state: 'accepted', ...review }),
    );
    const { at: reviewedAt, intent, by: reviewedBy, words } = review;
    expect(after).toMatchObject({ state: 'accepted', words, label: { intent }, reviewedBy, reviewedAt });
    await happen('reviewed', (state) => (state ? accepts(state) : []));
    await happen('reviewed', (state) => (state ? answers(state) : []));
    expect(await database.transaction((tx) => examples.find(tx, example?.id ?? ''))).toEqual(after);
    expect(await of('reviewed')).toEqual([]);
  });
});
