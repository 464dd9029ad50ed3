import { EventEmitter, once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Progress } from '../src/index.ts';
import { type Handle, startService } from './fixtures/service.ts';
import { effect, names, Stage } from './fixtures/stage.ts';
import { until } from './fixtures/until.ts';
import { createInbox, stranger } from './fixtures/wire.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await Stage.set(6);
});
afterEach(() => stage.strike());

const conversations = Array.from({ length: 30 }, (_, n) => `c-${n}`);

/** m-`from` to m-`to` of all conversations, in turns. */
const sendAll = (from: number, to: number): Promise<void> =>
  stage.send(names(from, to).flatMap((_, n) => conversations.map((name) => stage.message(name, from + n))));

/** A database transaction that takes its time. */
const takingMs =
  (ms: number): Handle =>
  async (...handed) => {
    await pause(ms);
    await effect(...handed);
  };
const slowly = takingMs(2);

async function expectAllOnceInOrder(to: number): Promise<void> {
  for (const name of conversations) expect(await stage.effects(name)).toEqual(names(1, to));
}

async function lag(): Promise<number> {
  const admin = stranger().admin();
  await admin.connect();
  const ends = await admin.fetchTopicOffsets(stage.topic);
  const [{ partitions } = { partitions: [] }] = await admin.fetchOffsets({
    groupId: stage.agentId,
    topics: [stage.topic],
  });
  await admin.disconnect();
  const committed = new Map(partitions.map(({ partition, offset }) => [partition, Number(offset)]));
  return ends.reduce((sum, { partition, high }) => sum + Number(high) - Math.max(committed.get(partition) ?? 0, 0), 0);
}

describe('a service that is stopped under load', () => {
  it('ends soon, commits what it has done, and leaves the rest: nothing is lost or done twice', async () => {
    const handle = takingMs(10);
    await sendAll(1, 40);
    const first = await stage.start(handle);
    await stage.untilEffects(150);
    const stopping = performance.now();
    await first.close();
    expect(performance.now() - stopping).toBeLessThan(5_000);
    const done = await stage.count('effect');
    expect(done).toBeLessThan(1_200);
    expect(await lag()).toBeGreaterThanOrEqual(1_200 - done);
    await stage.start(handle);
    await stage.untilEffects(1_200);
    await expectAllOnceInOrder(40);
  });

  it('has committed all that is done when it is gone', async () => {
    const service = await stage.start(effect);
    await sendAll(1, 3);
    await stage.untilEffects(90);
    await service.close();
    expect(await lag()).toBe(0);
  });

  it('can be closed twice, and before it has joined', async () => {
    const service = await stage.start(effect);
    await Promise.all([service.close(), service.transport.close()]);
    expect(service.transport.state).toBe('stopped');
  });
});

describe('a group', () => {
  it('that another member joins and leaves in mid-batch loses nothing, repeats no effect and keeps the order', async () => {
    await stage.start(slowly);
    await sendAll(1, 30);
    await stage.untilEffects(100);
    const second = await stage.start(slowly);
    await sendAll(31, 60);
    await stage.untilEffects(1_000);
    await second.close();
    await sendAll(61, 70);
    await stage.untilEffects(30 * 70);
    await expectAllOnceInOrder(70);
  });

  it('commits behind the work until nothing is left to commit', async () => {
    await stage.start(effect);
    await sendAll(1, 3);
    await stage.untilEffects(90);
    await until(async () => (await lag()) === 0);
  });

  it('that has nothing to do lets its member go at once', async () => {
    const service = await stage.start(effect);
    await until(() => service.get(Progress).readUpTo(0).getTime() > 0);
    const stopping = performance.now();
    await service.close();
    expect(performance.now() - stopping).toBeLessThan(4_000);
  });

  it('waits for a topic that another service makes a moment later', async () => {
    const agentId = `${stage.agentId}-late`;
    const starting = startService({ agentId, pool: stage.database.pool, handle: effect });
    await pause(300);
    await createInbox(agentId);
    const service = await starting;
    expect(service.transport.state).toBe('joined');
    await service.close();
  });
});

describe('progress', () => {
  it('follows the clock while nothing comes', async () => {
    const service = await stage.start(effect);
    const progress = service.get(Progress);
    expect(progress.partitions()).toEqual([0, 1, 2, 3, 4, 5]);
    const start = new Date();
    await until(() => progress.partitions().every((partition) => progress.readUpTo(partition) > start));
    expect(progress.readUpTo(9)).toEqual(new Date(0));
  });

  it('stands still while a message is not done, and not before it was read', async () => {
    const gate = new EventEmitter();
    const opened = once(gate, 'open');
    const service = await stage.start(async (...handed) => {
      await opened;
      await effect(...handed);
    });
    const progress = service.get(Progress);
    await until(() => progress.readUpTo(0).getTime() > 0);
    await stage.send([{ ...stage.message('a', 1), partition: 0 }]);
    const sent = new Date();
    await pause(700);
    expect(progress.readUpTo(0).getTime()).toBeLessThanOrEqual(sent.getTime());
    gate.emit('open');
    await until(() => progress.readUpTo(0) > sent);
    expect(await stage.count('effect')).toBe(1);
  });
});
