import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { effect, names, Stage } from './fixtures/stage.ts';
import { until } from './fixtures/until.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await Stage.set();
});
afterEach(() => stage.strike());

describe('a message', () => {
  it('has its effect once, however often it is delivered', async () => {
    await stage.start(effect);
    const first = stage.message('a', 1);
    await stage.send([first, first, first]);
    await stage.send([first, stage.message('a', 2)]);
    await stage.untilEffects(2);
    expect(await stage.effects('a')).toEqual(['m-1', 'm-2']);
  });

  it('is handled in order within its conversation, while others are handled beside it', async () => {
    let atOnce = 0;
    let most = 0;
    await stage.start(async (data, delivery, outbox) => {
      most = Math.max(most, ++atOnce);
      await pause(data.conversationId.length % 3);
      await effect(data, delivery, outbox);
      atOnce -= 1;
    });
    const conversations = Array.from({ length: 20 }, (_, n) => `${'c'.repeat(n % 5)}-${n}`);
    const mixed = names(1, 25).flatMap((_, n) => conversations.flatMap((name) => stage.messages(name, n + 1)));
    await stage.send(mixed);
    await stage.untilEffects(500);
    for (const name of conversations) expect(await stage.effects(name)).toEqual(names(1, 25));
    expect(most).toBeGreaterThan(4);
  });

  it('is told when its transaction began, by the database', async () => {
    const clocks: (Date | undefined)[] = [];
    await stage.start(async (_, { tx, now }) => {
      const [row] = await tx.query<{ now: Date }>('SELECT now()');
      clocks.push(now, row?.now);
    });
    await stage.send(stage.messages('a', 1));
    await until(() => clocks.length === 2);
    expect(clocks[0]).toEqual(clocks[1]);
  });
});

describe('a handler that throws', () => {
  it('makes a dead letter when patience ends; other conversations go on and nothing rebalances', async () => {
    let attempts = 0;
    const service = await stage.start(async (data, delivery, outbox) => {
      await effect(data, delivery, outbox);
      if (data.messageId !== 'm-2' || data.conversationId !== 'bad') return;
      attempts += 1;
      throw new TypeError('a bug, with what the customer wrote in it');
    });
    const states: string[] = [];
    service.transport.status.subscribe((state) => states.push(state));
    await stage.send([...stage.messages('bad', 1, 3), ...stage.messages('good', 1, 3)]);
    const [letter] = await stage.deadLetters(1);
    await stage.untilEffects(5);
    expect(letter?.headers).toMatchObject({
      baton_error_code: 'error',
      baton_error: 'TypeError',
      baton_origin_topic: stage.topic,
      ce_type: 'conversation.message.received',
    });
    const alone = Number(letter?.headers.baton_attempts);
    expect(alone).toBeGreaterThan(4);
    // Where it failed among others first, that is held against none of them.
    expect([alone, alone + 1]).toContain(attempts);
    expect(await stage.effects('bad')).toEqual(['m-1', 'm-3']);
    expect(await stage.effects('good')).toEqual(names(1, 3));
    expect(states).toEqual(['joined']);
  });

  it('leaves no inbox row, so that the dead letter can be replayed', async () => {
    let broken = true;
    await stage.start(async (...handed) => {
      if (broken) throw new Error('not today');
      await effect(...handed);
    });
    const messages = stage.messages('a', 1);
    await stage.send(messages);
    await stage.deadLetters(1);
    expect(await stage.count('inbox')).toBe(0);
    broken = false;
    await stage.send(messages);
    await stage.untilEffects(1);
  });

  it('cannot hide a statement that failed: PostgreSQL would roll back and say nothing', async () => {
    await stage.start(async (data, delivery, outbox) => {
      await effect(data, delivery, outbox);
      await delivery.tx.query('SELECT 1 / 0').catch(() => {});
    });
    await stage.send(stage.messages('a', 1));
    const [letter] = await stage.deadLetters(1);
    expect(letter?.headers.baton_error_code).toBe('error');
    expect(await stage.count('effect')).toBe(0);
  });
});

describe('a database that is gone for a moment', () => {
  it('delays what is handled and dead-letters none of it', async () => {
    let killed = 0;
    await stage.start(async (data, delivery, outbox) => {
      await effect(data, delivery, outbox);
      if (killed++ < 5) await stage.database.killConnections();
      await delivery.tx.query('SELECT 1');
    });
    await stage.send(stage.messages('a', 1, 20));
    await stage.untilEffects(20);
    expect(await stage.effects('a')).toEqual(names(1, 20));
    expect(killed).toBeGreaterThan(20);
  });
});

describe('refused input', () => {
  it('goes to the dead letters with its bytes, its headers and the reason, and the next message is handled', async () => {
    await stage.start(effect);
    const good = stage.message('a', 1);
    await stage.send([
      { ...good, value: 'not json' },
      { ...good, headers: { ...good.headers, ce_type: 'unheard.of' } },
      { ...good, key: 'another' },
      { key: null, value: null },
      { ...good, value: Buffer.alloc(600_000, 'x') },
      good,
    ]);
    const letters = await stage.deadLetters(5);
    await stage.untilEffects(1);
    const codes = letters.map(({ headers }) => headers.baton_error_code).sort();
    expect(codes).toEqual(['bad_headers', 'not_json', 'not_json', 'too_large', 'unknown_type']);
    const byCode = (code: string) => letters.find(({ headers, value }) => headers.baton_error_code === code && value);
    expect(byCode('not_json')).toMatchObject({ key: 'a', headers: { ...good.headers, baton_attempts: '1' } });
    expect(byCode('not_json')?.value?.toString()).toBe('not json');
    expect(JSON.parse(String(byCode('too_large')?.value))).toMatchObject({
      bytes: 600_000,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });
});
