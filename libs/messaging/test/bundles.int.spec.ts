import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Handle } from './fixtures/service.ts';
import { effect, names, Stage } from './fixtures/stage.ts';
import { until } from './fixtures/until.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await Stage.set(1);
});
afterEach(() => stage.strike());

const conversations = Array.from({ length: 30 }, (_, n) => `c-${(n * 7) % 30}`);
/** Ten messages of each of thirty conversations, mixed, in one partition. */
const backlog = (from = 1, to = 10) =>
  names(from, to).flatMap((_, n) => conversations.flatMap((name) => stage.messages(name, from + n)));

const transactions = async (): Promise<number> => {
  const { rows } = await stage.database.spectator.query('SELECT count(DISTINCT xmin::text)::int AS count FROM effect');
  return rows[0].count;
};

const allInOrder = async (but: readonly string[] = []): Promise<void> => {
  for (const name of conversations.filter((one) => !but.includes(one)))
    expect(await stage.effects(name)).toEqual(names(1, 10));
};

const ofBad = (fail: () => void): Handle => {
  return async (data, delivery, outbox) => {
    await effect(data, delivery, outbox);
    if (data.conversationId === 'c-3' && data.messageId === 'm-5') fail();
  };
};

describe('a backlog', () => {
  it('is handled many records to a transaction, each once and in order', async () => {
    const records = backlog();
    await stage.send([...records, ...records.slice(0, 50)]);
    await stage.start(effect);
    await stage.untilEffects(300);
    await stage.send(stage.messages('c-1', 11));
    await stage.untilEffects(301);
    expect(await stage.effects('c-1')).toEqual(names(1, 11));
    await allInOrder(['c-1']);
    expect(await stage.count('inbox')).toBe(301);
    expect(await transactions()).toBeLessThan(20);
  });

  it('leaves nothing of a transaction that ends in the middle', async () => {
    let reached = 0;
    let goOn = (): void => {};
    const gate = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    await stage.send(backlog());
    await stage.start(async (...handed) => {
      await effect(...handed);
      reached += 1;
      if (reached === 50) await gate;
    });
    await until(() => reached >= 50);
    const seen = await stage.count('effect');
    await stage.database.killConnections();
    goOn();
    await stage.untilEffects(300);
    await allInOrder();
    expect(seen % 1).toBe(0);
    expect(reached).toBeGreaterThan(300);
    expect([await stage.count('effect'), await stage.count('inbox')]).toEqual([300, 300]);
  });
});

describe('a record that fails among others', () => {
  it('is parked with its key alone; all others are handled once, and told of once', async () => {
    let broken = true;
    const told: string[] = [];
    const handle = ofBad(() => {
      if (broken) throw new TypeError('a bug');
    });
    await stage.send(backlog());
    await stage.start(
      async (data, delivery, outbox) => {
        delivery.tx.afterCommit(() => told.push(`${data.conversationId} ${data.messageId}`));
        await handle(data, delivery, outbox);
      },
      { patienceMs: 60_000 },
    );
    await stage.untilEffects(294);
    await until(async () => (await stage.count('parked')) === 6);
    await allInOrder(['c-3']);
    expect(await stage.effects('c-3')).toEqual(names(1, 4));
    expect([told.length, new Set(told).size]).toEqual([294, 294]);
    broken = false;
    await stage.database.spectator.query('UPDATE parked SET next_at = now()');
    await stage.untilEffects(300);
    await allInOrder();
  });

  it('is a dead letter when its patience ends, and so is what is not an event at once', async () => {
    const handle = ofBad(() => {
      throw new TypeError('a bug');
    });
    const records = backlog();
    records.splice(150, 0, { ...stage.message('c-4', 99), value: 'not json' });
    await stage.send(records);
    await stage.start(handle, { patienceMs: 1_000 });
    const letters = await stage.deadLetters(2);
    await stage.untilEffects(299);
    expect(letters.map(({ headers }) => headers.baton_error_code).sort()).toEqual(['error', 'not_json']);
    await allInOrder(['c-3']);
    expect(await stage.effects('c-3')).toEqual(names(1, 10).filter((name) => name !== 'm-5'));
  });

  it('makes those behind it wait in order, also those of a later transaction', async () => {
    let broken = true;
    const handle = ofBad(() => {
      if (broken) throw new TypeError('a bug');
    });
    const first = await stage.start(handle, { patienceMs: 60_000 });
    await stage.send(stage.messages('c-3', 5));
    await until(async () => (await stage.count('parked')) === 1);
    await first.close();
    await stage.send([...stage.messages('c-3', 6, 10), ...stage.messages('good', 1, 30)]);
    await stage.start(handle, { patienceMs: 60_000 });
    await stage.untilEffects(30);
    await until(async () => (await stage.count('parked')) === 6);
    expect(await stage.effects('good')).toEqual(names(1, 30));
    broken = false;
    await stage.database.spectator.query('UPDATE parked SET next_at = now()');
    await stage.untilEffects(36);
    expect(await stage.effects('c-3')).toEqual(names(5, 10));
  });
});
