import { type Envelope, newId } from '@baton/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { InboxStore } from '../src/inbox/inbox.store.ts';
import { PgDatabase } from '../src/index.ts';
import { ParkedStore } from '../src/parking/parked.store.ts';
import type { Handle } from './fixtures/service.ts';
import { effect, names, Stage } from './fixtures/stage.ts';
import { until } from './fixtures/until.ts';
import { stranger } from './fixtures/wire.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await Stage.set(6);
});
afterEach(() => stage.strike());

const PATIENT = { patienceMs: 60_000 };

/** Fails for one message of one conversation, as long as the bug is there. */
class Bug {
  attempts = 0;
  mended = false;

  constructor(
    private readonly conversation: string,
    private readonly message: string,
  ) {}

  readonly handle: Handle = async (data, delivery, outbox) => {
    await effect(data, delivery, outbox);
    if (this.mended || data.conversationId !== this.conversation || data.messageId !== this.message) return;
    this.attempts += 1;
    throw new TypeError('a bug, with what the customer wrote in it');
  };
}

const waiting = async (): Promise<number> => {
  const { rows } = await stage.database.spectator.query(
    'SELECT count(*)::int AS count FROM parked WHERE dead_at IS NULL',
  );
  return rows[0].count;
};
const untilWaiting = (count: number): Promise<void> => until(async () => (await waiting()) === count);

/** Lets it be tried now, whatever its backoff. */
const hurry = () => stage.database.spectator.query('UPDATE parked SET next_at = now()');

/** As if it had begun to fail a minute before. */
const ageBy = (seconds: number) =>
  stage.database.spectator.query(
    `UPDATE parked SET parked_at = parked_at - make_interval(secs => $1), first_failed_at = first_failed_at - make_interval(secs => $1), next_at = now()`,
    [seconds],
  );

describe('a key that fails', () => {
  it('is parked with what follows; others go on at once; it goes on in order when the bug is gone', async () => {
    const bug = new Bug('bad', 'm-2');
    const { transport } = await stage.start(bug.handle, PATIENT);
    await stage.send([...stage.messages('bad', 1, 4), ...stage.messages('good', 1, 4)]);
    await untilWaiting(3);
    await stage.send([...stage.messages('good', 5, 8), ...stage.messages('bad', 5, 8)]);
    await untilWaiting(7);
    await stage.untilEffects(9);
    expect(await stage.effects('good')).toEqual(names(1, 8));
    expect(await stage.effects('bad')).toEqual(['m-1']);
    await until(() => transport.parkedKeys === 1);
    bug.mended = true;
    await hurry();
    await stage.untilEffects(16);
    expect(await stage.effects('bad')).toEqual(names(1, 8));
    await until(() => transport.parkedKeys === 0);
    expect(await stage.count('parked')).toBe(0);
    await stage.send(stage.messages('bad', 9));
    await stage.untilEffects(17);
  });

  it('gives up a record when patience ends, and goes on with the next', async () => {
    const bug = new Bug('bad', 'm-2');
    await stage.start(bug.handle, PATIENT);
    await stage.send(stage.messages('bad', 1, 4));
    await untilWaiting(3);
    const tried = bug.attempts;
    await ageBy(61);
    const [letter] = await stage.deadLetters(1);
    await stage.untilEffects(3);
    expect(await stage.effects('bad')).toEqual(['m-1', 'm-3', 'm-4']);
    expect(tried).toBe(4);
    expect(letter?.headers).toMatchObject({
      baton_error_code: 'error',
      baton_error: 'TypeError',
      baton_attempts: String(bug.attempts),
      baton_origin_topic: stage.topic,
      ce_type: 'conversation.message.received',
    });
    const failedForMs = Date.now() - Date.parse(letter?.headers.baton_first_failed_at ?? '');
    expect(failedForMs).toBeGreaterThan(61_000);
    expect(failedForMs).toBeLessThan(120_000);
    expect(letter?.value).toEqual(Buffer.from(stage.message('bad', 2).value as string));
  });

  it('by itself is given up when patience ends, with no help of a test', async () => {
    const bug = new Bug('bad', 'm-1');
    await stage.start(bug.handle, { patienceMs: 2_500 });
    const sent = Date.now();
    await stage.send(stage.messages('bad', 1, 2));
    await stage.deadLetters(1);
    await stage.untilEffects(1);
    expect(Date.now() - sent).toBeGreaterThan(2_500);
    expect(await stage.effects('bad')).toEqual(['m-2']);
  });

  it('is told to the service in the transaction in which it is given up', async () => {
    const bug = new Bug('bad', 'm-1');
    const told: unknown[] = [];
    await stage.start(bug.handle, {
      ...PATIENT,
      givenUp: async (data, { event, tx }) => {
        told.push([event.subject, data]);
        await tx.query("INSERT INTO effect (conversation, message) VALUES ($1, 'given up')", [event.subject]);
      },
    });
    await stage.send(stage.messages('bad', 1, 2));
    await untilWaiting(2);
    await ageBy(61);
    await stage.deadLetters(1);
    await stage.untilEffects(2);
    expect(told).toEqual([['bad', expect.objectContaining({ messageId: 'm-1' })]]);
    expect(await stage.effects('bad')).toEqual(['given up', 'm-2']);
  });

  it('is given up and goes on also when whoever is told fails', async () => {
    const bug = new Bug('bad', 'm-1');
    const givenUp = async (_: unknown, { tx }: { tx: { query(text: string): Promise<unknown> } }) => {
      await tx.query("INSERT INTO effect (conversation, message) VALUES ('bad', 'half')");
      throw new TypeError('nor can they');
    };
    await stage.start(bug.handle, { ...PATIENT, givenUp });
    await stage.send(stage.messages('bad', 1, 2));
    await untilWaiting(2);
    await ageBy(61);
    await stage.deadLetters(1);
    await stage.untilEffects(1);
    expect(await stage.effects('bad')).toEqual(['m-2']);
  });
});

describe('a record that was given up', () => {
  it('leaves its bytes to the dead letter at once, and is forgotten after a day', async () => {
    const bug = new Bug('bad', 'm-1');
    const first = await stage.start(bug.handle, PATIENT);
    await stage.send(stage.messages('bad', 1));
    await untilWaiting(1);
    await ageBy(61);
    await stage.deadLetters(1);
    await untilWaiting(0);
    await first.close();
    const kept = 'SELECT value, headers, dead_at IS NOT NULL AS dead FROM parked';
    const { spectator } = stage.database;
    expect((await spectator.query(kept)).rows).toEqual([{ value: null, headers: '[]', dead: true }]);
    await spectator.query("UPDATE parked SET dead_at = now() - interval '25 hours'");
    await stage.start(effect);
    await until(async () => (await stage.count('parked')) === 0);
  });
});

describe('several instances', () => {
  it('replay many keys at once, each in order and every record once', async () => {
    const bugs = { mended: false };
    const handle: Handle = async (data, delivery, outbox) => {
      await effect(data, delivery, outbox);
      if (!bugs.mended && data.messageId === 'm-1') throw new TypeError('a bug');
    };
    await Promise.all([stage.start(handle, PATIENT), stage.start(handle, PATIENT)]);
    const conversations = Array.from({ length: 20 }, (_, n) => `c-${n}`);
    await stage.send(conversations.flatMap((name) => stage.messages(name, 1, 5)));
    await untilWaiting(100);
    bugs.mended = true;
    await hurry();
    await stage.untilEffects(100);
    for (const name of conversations) expect(await stage.effects(name)).toEqual(names(1, 5));
  });

  it('take over a parked key, and partitions, from one that leaves', async () => {
    const bug = new Bug('bad', 'm-1');
    const first = await stage.start(bug.handle, PATIENT);
    await stage.send(stage.messages('bad', 1, 3));
    await untilWaiting(3);
    await stage.start(bug.handle, PATIENT);
    await stage.send([...stage.messages('bad', 4), ...stage.messages('good', 1, 4)]);
    await untilWaiting(4);
    await first.close();
    await stage.send(stage.messages('bad', 5));
    await untilWaiting(5);
    bug.mended = true;
    await hurry();
    await stage.untilEffects(9);
    expect(await stage.effects('bad')).toEqual(names(1, 5));
  });
});

describe('a crash between parking and the commit of the offset', () => {
  const rewind = async (): Promise<void> => {
    const admin = stranger().admin();
    await admin.connect();
    await admin.resetOffsets({ groupId: stage.agentId, topic: stage.topic, earliest: true });
    await admin.disconnect();
  };

  it('doubles nothing while the key is parked, nor once it has gone on', async () => {
    const bug = new Bug('bad', 'm-2');
    const first = await stage.start(bug.handle, PATIENT);
    await stage.send(stage.messages('bad', 1, 4));
    await untilWaiting(3);
    await first.close();
    await rewind();
    const second = await stage.start(bug.handle, PATIENT);
    await stage.send([...stage.messages('bad', 5), ...stage.messages('good', 1)]);
    await until(async () => (await stage.effects('good')).length === 1);
    // m-1 comes again, and waits behind: the inbox knows it.
    await untilWaiting(5);
    bug.mended = true;
    await hurry();
    await stage.untilEffects(6);
    await untilWaiting(0);
    await second.close();
    await rewind();
    await stage.start(bug.handle, PATIENT);
    await stage.send(stage.messages('bad', 6));
    await stage.untilEffects(7);
    expect(await stage.effects('bad')).toEqual(names(1, 6));
    expect(await stage.count('parked')).toBe(0);
  });

  it('lets no record die twice', async () => {
    const bug = new Bug('bad', 'm-1');
    const first = await stage.start(bug.handle, PATIENT);
    await stage.send(stage.messages('bad', 1, 2));
    await untilWaiting(2);
    await ageBy(61);
    await stage.untilEffects(1);
    await first.close();
    await rewind();
    const attempts = bug.attempts;
    await stage.start(bug.handle, PATIENT);
    await stage.send(stage.messages('bad', 3));
    await stage.untilEffects(2);
    expect(await stage.effects('bad')).toEqual(['m-2', 'm-3']);
    expect(bug.attempts).toBe(attempts);
    expect(await stage.deadLetters(1)).toHaveLength(1);
  });

  it('leaves the first record of a key to whoever has it, and what follows to nobody else', async () => {
    const database = new PgDatabase(stage.database.pool);
    const parked = new ParkedStore(stage.agentId, database);
    const inbox = new InboxStore(stage.agentId);
    const record = (offset: string) => ({
      topic: stage.topic,
      partition: 0,
      offset,
      timestamp: new Date(0),
      key: Buffer.from('k'),
      value: null,
      headers: { twice: [Buffer.from('1'), Buffer.from([0, 255])] },
    });
    const claim = async (offset: string) => {
      const event = { tenant: 'default', id: newId() } as Envelope;
      const [claimed] = await database.transaction((tx) =>
        inbox.claimUnlessParked(tx, [{ event, record: record(offset) }]),
      );
      return claimed?.kind;
    };
    expect(await claim('1')).toBe('mine');
    const failures = { attempts: 4, firstFailedAt: new Date() };
    await parked.park(record('2'), failures, 'error', 0);
    await parked.park(record('2'), failures, 'error', 0);
    await database.transaction((tx) => parked.append(tx, record('2')));
    expect([await claim('2'), await claim('3')]).toEqual(['parked', 'parked']);
    await database.transaction(async (tx) => {
      const head = await parked.lockDue(tx);
      expect(head).toMatchObject({ attempts: 4, record: record('2') });
      // Another instance sees neither the head nor what is behind it.
      await database.transaction((other) => parked.append(other, record('3')));
      expect(await database.transaction((other) => parked.lockDue(other))).toBeUndefined();
      await parked.remove(tx, head?.id ?? '');
    });
    expect((await database.transaction((tx) => parked.lockDue(tx)))?.record.offset).toBe('3');
  });
});

describe('an outage', () => {
  it('parks nothing, opens the circuit, and everything goes on when it ends', async () => {
    let down = true;
    const { transport } = await stage.start(async (...handed) => {
      if (down) throw Object.assign(new Error('gone'), { code: '57P01' });
      await effect(...handed);
    });
    const conversations = Array.from({ length: 20 }, (_, n) => `c-${n}`);
    await stage.send(conversations.flatMap((name) => stage.messages(name, 1, 2)));
    await until(() => transport.isCircuitOpen);
    // Longer than what is a bug would be tried in place.
    const opened = Date.now();
    await until(() => Date.now() > opened + 2_500);
    expect(await stage.count('parked')).toBe(0);
    down = false;
    await stage.untilEffects(40);
    expect(transport.isCircuitOpen).toBe(false);
    for (const name of conversations) expect(await stage.effects(name)).toEqual(names(1, 2));
    expect(await stage.count('parked')).toBe(0);
  });
});
