import { type Fact, factDigest, type HandoffAccepted, type HandoffRejected, newId } from '@baton/contracts';
import { freshDatabase, uniqueName } from '@baton/testing';
import type { INestMicroservice } from '@nestjs/common';
import { afterEach, describe, expect, it } from 'vitest';
import { agentMigrations, reply } from '../src/index.ts';
import { startAgent, type Take } from './agent.fixture.ts';
import { Gate } from './gate.fixture.ts';
import { PlayedRouter } from './router.fixture.ts';

const agentId = uniqueName('reader-agent');
const database = await freshDatabase(agentMigrations);
const router = await PlayedRouter.for(agentId);
const running: INestMicroservice[] = [];
const needs = { facts: ['account.number'], schema: { properties: { 'account.number': { minLength: 7 } } } };
const account: Fact = { name: 'account.number', value: 'TC-1001', provenance: 'customer' };
let asked = 0;

const start = async (take: Take) => {
  running.push(await startAgent(agentId, database.url, take, { needs }));
};
const answers: Take = async (turn) => {
  asked += 1;
  return reply(`About ${turn.fact('account.number')?.value}.`, { firstStep: 'Look at the invoices' });
};
afterEach(() => Promise.all(running.splice(0).map((agent) => agent.close())));

describe('a receiver', () => {
  it('looks whether it has what it needs before anything else: what is missing it names, and its specialist is not asked [L3] [H6]', async () => {
    await start(answers);
    const [bare, short] = [newId(), newId()];
    await router.offer(bare, 'charged twice', 2);
    await router.offer(short, 'charged twice', 2, [{ ...account, value: '1001' }]);
    for (const conversationId of [bare, short]) {
      const { data } = await router.until<HandoffRejected>('handoff.rejected', conversationId);
      expect(data).toMatchObject({ reason: 'missing_context', missing: ['account.number'] });
    }
    expect(asked).toBe(0);
  });

  it('reads back what it has stored: what it will do, and each fact it relies on as it understood it [H6]', async () => {
    await start(answers);
    const conversationId = newId();
    await router.offer(conversationId, 'charged twice', 2, [account]);
    const { data } = await router.until<HandoffAccepted>('handoff.accepted', conversationId);
    expect(data.readback).toMatchObject({ firstStep: 'Look at the invoices', reliesOn: ['account.number'] });
    expect(data.readback.understood).toEqual({ 'account.number': factDigest(data.handoffId, 'TC-1001') });
  });

  it('rejects what it would have taken when a fact it relies on is gone from its store meanwhile, whatever the package said [L3]', async () => {
    const gate = new Gate();
    await start(async (turn) => {
      const action = await answers(turn);
      await gate.pass();
      return action;
    });
    const conversationId = newId();
    await router.offer(conversationId, 'charged twice', 2, [account]);
    await gate.waiting;
    await database.pool.query(
      `UPDATE session SET state = jsonb_set(state::jsonb, '{facts}', '[]')::text WHERE conversation_id = $1`,
      [conversationId],
    );
    gate.open();
    const { data } = await router.until<HandoffRejected>('handoff.rejected', conversationId);
    expect(data).toMatchObject({ reason: 'missing_context', missing: ['account.number'] });
  });
});
