import { newId } from '@baton/contracts';
import { PgDatabase } from '@baton/messaging';
import { decideRoute, defaultPolicy, type Policy, type RouteQuestion } from '@baton/routing';
import { questionOf } from '@baton/routing/agents.fixture';
import { freshDatabase } from '@baton/testing';
import { expect, it } from 'vitest';
import { madeFromOf } from '../domain/decisions/made-from.ts';
import { at, everybody, factsWith, opened } from '../domain/scenario.fixture.ts';
import { routerMigrations } from '../migrations/index.ts';
import type { Cause } from '../store/cause.ts';
import { serialize } from '../store/conversation-codec.ts';
import { DecisionStore, type DecisionsAsked } from '../store/decision.store.ts';
import { recordDecision } from '../store/record-handoff.ts';
import { Backtester } from './backtester.ts';

const { pool } = await freshDatabase(routerMigrations);
const database = new PgDatabase(pool);
const backtester = new Backtester(new DecisionStore(database));

const conversation = opened(everybody);
const facts = factsWith(everybody);

const question = (confidence: number): RouteQuestion =>
  questionOf({
    reason: { trigger: 'specialization', detail: '', by: 'sender', confidence },
    intent: 'billing.double_charge',
  });

const decide = (cause: Cause, confidence: number) => {
  const asked = question(confidence);
  return recordDecision(cause, {
    type: 'RouteDecided',
    decisionId: newId(),
    handoffId: newId(),
    decision: decideRoute(asked, defaultPolicy, everybody),
    madeFrom: madeFromOf(asked, conversation, facts),
    at: at(1),
  });
};

/** Each of the conversations is handed over four times, with one time in ten a guess. */
const record = (conversations: number): Promise<void> =>
  database.transaction(async (tx) => {
    const ids = Array.from({ length: conversations }, (_, n) => `c-${n}`);
    await tx.query(
      `INSERT INTO conversation (tenant, id, status, owner, epoch, partition, state)
       SELECT 'default', unnest($1::text[]), 'open', 'triage-agent', 1, 0, $2`,
      [ids, serialize({ ...conversation, course: { ...conversation.course, answers: 4 } })],
    );
    const causes = ids.map((id) => ({
      tx,
      tenant: 'default',
      conversationId: id,
      eventId: id,
      now: at(1),
      partition: 0,
    }));
    for (let time = 0; time < 4; time += 1)
      await Promise.all(causes.map((cause, n) => decide(cause, (n + time) % 10 === 0 ? 0.72 : 0.95)));
  });

it('tries a policy on ten thousand recorded decisions and misses none [R5]', async () => {
  await record(2_500);
  const candidate: Policy = {
    ...defaultPolicy,
    version: 'stricter',
    triggers: { ...defaultPolicy.triggers, confidenceMin: 0.9 },
  };
  const report = await backtester.run({ candidate, base: defaultPolicy, agents: everybody, asked: { limit: 10_000 } });
  expect(report).toMatchObject({ decisions: 10_000, conversations: 2_500, notKept: 0, drifted: 0, moved: 1_000 });
  expect(report.moves).toMatchObject([
    { from: { target: 'billing-agent' }, to: { rule: 'low_confidence', target: 'human-queue' }, count: 1_000 },
  ]);
  expect(report.estimate).toMatchObject({ before: { answers: 4, personShare: 0 }, after: { personShare: 0.1 } });
});

it('tries one policy after the other, also after one that failed', async () => {
  const reading = { now: 0, most: 0 };
  class WatchedDecisions extends DecisionStore {
    override async latest(asked: DecisionsAsked) {
      reading.now += 1;
      reading.most = Math.max(reading.most, reading.now);
      try {
        return await super.latest(asked);
      } finally {
        reading.now -= 1;
      }
    }
  }
  const watched = new Backtester(new WatchedDecisions(database));
  const trial = { candidate: defaultPolicy, base: defaultPolicy, agents: everybody };
  const limits = [0.5, 10, 10];
  const ends = await Promise.allSettled(limits.map((limit) => watched.run({ ...trial, asked: { limit } })));
  expect([reading.most, ...ends.map(({ status }) => status)]).toEqual([1, 'rejected', 'fulfilled', 'fulfilled']);
});
