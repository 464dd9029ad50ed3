import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RoutingPolicy } from '@baton/contracts';
import { type Delivery, PgDatabase } from '@baton/messaging';
import { defaultPolicy, documentOf, type Policy } from '@baton/routing';
import { Health } from '@baton/service-kit';
import { freshDatabase } from '@baton/testing';
import { Logger } from '@nestjs/common';
import { afterAll, afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { RoutingPolicyHandler } from '../handlers/routing-policy.handler.ts';
import { routerMigrations } from '../migrations/index.ts';
import { RouterConfig } from '../router.config.ts';
import { PolicyStore } from '../store/policy.store.ts';
import { RecordingOutbox } from '../store/recording-outbox.fixture.ts';
import { policyDigest } from './policy-digest.ts';
import { PolicyDirectory } from './policy-directory.ts';
import { PolicyFile } from './policy-file.ts';
import { PolicyPublisher } from './policy-publisher.ts';

const { pool } = await freshDatabase(routerMigrations);
const database = new PgDatabase(pool);
const store = new PolicyStore(database);
const outbox = new RecordingOutbox();
const publisher = new PolicyPublisher(database, outbox, store);
const handler = new RoutingPolicyHandler(store);

const policy = (version: string, more: Partial<Policy> = {}): Policy => ({ ...defaultPolicy, version, ...more });
const record = ({ version, ...rest }: Policy): RoutingPolicy => ({
  name: 'default',
  version,
  document: { ...documentOf({ version, ...rest }) },
  since: '2026-03-01T00:00:00.000Z',
});
const hand = (published: RoutingPolicy): Promise<void> =>
  database.transaction((tx) => handler.handle(published, { tx, now: new Date() } as Delivery<RoutingPolicy>));
/** What was published reaches the router by the topic. */
const deliver = async (): Promise<number> => {
  const published = outbox.messages.splice(0);
  for (const { data } of published) await hand(data as RoutingPolicy);
  return published.length;
};
const inForce = async (): Promise<string> => {
  const directory = new PolicyDirectory(store, new RouterConfig());
  await directory.refresh();
  return directory.snapshot().version;
};

beforeEach(async () => {
  outbox.messages.splice(0);
  await pool.query('TRUNCATE policy_file, policy_in_force, policy, policy_backtest, decision');
});

describe('a policy on the topic', () => {
  it('is in force from then on, in every router that looks', async () => {
    const directory = new PolicyDirectory(store, new RouterConfig());
    await directory.refresh();
    expect(directory.snapshot()).toEqual(defaultPolicy);
    const strict = policy('v1', { entryAgents: { web: 'web-agent' } });
    await hand(record(strict));
    await directory.refresh();
    expect(directory.snapshot()).toEqual(strict);
  });

  it('may be one that was in force before', async () => {
    for (const version of ['v1', 'v2', 'v1']) await hand(record(policy(version)));
    expect(await inForce()).toBe('v1');
    expect((await store.all()).map(({ version, inForce: isIt }) => [version, isIt])).toEqual([
      ['v2', false],
      ['v1', true],
    ]);
  });

  it.each<readonly [string, Partial<RoutingPolicy>, string, string]>([
    [
      'is wrong',
      { document: { version: 'v2', guards: { answers: 0 } } },
      'invalid',
      '/document guards.answers: must be 1 at least',
    ],
    ['calls itself otherwise', { version: 'v3' }, 'invalid', '/version: is not the one of the document.'],
    ['is somebody else’s', { name: 'other' }, 'invalid', '/name: there is one policy, default.'],
    [
      'has other content under the same version',
      { version: 'v1', document: { version: 'v1' } },
      'id_reused',
      'Version v1 is there with other content.',
    ],
  ])('that %s is refused whole, and the one before stays', async (_, wrong, code, detail) => {
    await hand(record(policy('v1', { offerMs: 1_000 })));
    await expect(hand({ ...record(policy('v2')), ...wrong })).rejects.toMatchObject({ code, detail });
    expect(await inForce()).toBe('v1');
  });

  it('that a later build does not understand leaves the one before', async () => {
    const directory = new PolicyDirectory(store, new RouterConfig());
    await hand(record(policy('v1')));
    await directory.refresh();
    await hand(record(policy('v2')));
    await pool.query(`UPDATE policy SET document = '{"version":"v2","gone":1}' WHERE version = 'v2'`);
    await directory.refresh();
    expect(directory.snapshot().version).toBe('v1');
  });
});

describe('the content of a policy', () => {
  it('has one digest however it is written, and another one for each other content', () => {
    const { version, ...rest } = policy('v1');
    expect(policyDigest({ ...rest, version })).toBe(policyDigest(policy('v1')));
    expect(policyDigest(policy('v1', { offerMs: 7_000 }))).not.toBe(policyDigest(policy('v1')));
  });

  it('was tried when a backtest of it is kept, or when there is nothing to try it on', async () => {
    expect(await store.wasTried('d-1')).toBe(true);
    await pool.query(
      `INSERT INTO decision (decision_id, tenant, conversation_id, handoff_id, policy_version, rule, outcome, candidates, decided_at)
       VALUES ('d', 't', 'c', 'h', 'v', 'r', 'route', '[]', now())`,
    );
    expect(await store.wasTried('d-1')).toBe(false);
    await pool.query(`INSERT INTO policy_backtest VALUES ('d-1', now(), 'ada', '{}')`);
    expect(await store.wasTried('d-1')).toBe(true);
  });
});

describe('the file of a policy', () => {
  const folder = mkdtempSync(join(tmpdir(), 'policy-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'policy.yaml');
  const stops: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const stop of stops.splice(0)) await stop();
  });

  /** As editors do: a new file takes the place of the old one. */
  const write = (text: string, to = path): void => {
    writeFileSync(`${to}.new`, text);
    renameSync(`${to}.new`, to);
  };

  const open = async (routingPolicy = path) => {
    const config = Object.assign(new RouterConfig(), { routingPolicy, policyRefreshMs: 50 });
    const directory = new PolicyDirectory(store, config);
    const health = new Health();
    const file = new PolicyFile(config, publisher, directory, health);
    await directory.onApplicationBootstrap();
    file.onApplicationBootstrap();
    stops.push(
      () => file.onApplicationShutdown(),
      () => directory.onApplicationShutdown(),
    );
    const state = async () => (await health.ready()).parts.policy;
    const version = async () => {
      await deliver();
      return directory.snapshot().version;
    };
    const ready = () =>
      until(async () => {
        await deliver();
        return String((await state())?.ok);
      }).toBe('true');
    return { state, version, ready };
  };
  const until = (version: () => Promise<string>) => expect.poll(version, { timeout: 5_000, interval: 20 });

  it('is in force before the router is ready, and each change of it in a moment', async () => {
    write('version: one');
    const { state, version, ready } = await open();
    expect(await state()).toEqual({ ok: false, state: 'one' });
    await ready();
    expect(await inForce()).toBe('one');
    write('version: two');
    await until(version).toBe('two');
    writeFileSync(path, 'version: three');
    await until(version).toBe('three');
  });

  it('is in force before any of several routers that begin with it is ready', async () => {
    write('version: one');
    const first = await open();
    const second = await open();
    await expect.poll(() => outbox.messages.length, { timeout: 5_000 }).toBeGreaterThan(0);
    const published = vi.spyOn(publisher, 'publishFile');
    onTestFinished(() => published.mockRestore());
    const third = await open();
    await expect.poll(() => published.mock.results.length, { timeout: 5_000 }).toBe(1);
    await published.mock.results[0]?.value;
    for (const { state } of [first, second, third]) expect(await state()).toEqual({ ok: false, state: 'one' });
    for (const { ready } of [first, second, third]) await ready();
    expect(await inForce()).toBe('one');
  });

  it('is what a router goes by from its first decision on, and the default where it is wrong or away', async () => {
    const begun = async (text?: string): Promise<string> => {
      if (text) write(text);
      const config = Object.assign(new RouterConfig(), { routingPolicy: text ? path : join(folder, 'away.yaml') });
      const directory = new PolicyDirectory(store, config);
      await directory.onApplicationBootstrap();
      await directory.onApplicationShutdown();
      return directory.snapshot().version;
    };
    expect([await begun('version: one'), await begun('version: 7'), await begun()]).toEqual([
      'one',
      'default-1',
      'default-1',
    ]);
    await hand(record(policy('by-hand')));
    expect(await begun('version: one')).toBe('by-hand');
  });

  it('may have the name that is in force while there is none', async () => {
    write('version: default-1\ntenants: { acme: { ask: 0.1 } }');
    const { state, ready } = await open();
    expect((await state())?.ok).toBe(false);
    await ready();
  });

  it('is published as soon as it can be where it could not at first', async () => {
    const told = vi.spyOn(Logger.prototype, 'warn').mockImplementation(() => {});
    const published = vi.spyOn(publisher, 'publishFile').mockRejectedValueOnce(new Error('The database is away.'));
    onTestFinished(() => {
      told.mockRestore();
      published.mockRestore();
    });
    write('version: one');
    const { ready } = await open();
    await ready();
    expect(await inForce()).toBe('one');
  });

  it('may be a link that is turned to another folder, as Kubernetes does', async () => {
    for (const name of ['one', 'two']) {
      mkdirSync(join(folder, name));
      write(`version: ${name}`, join(folder, name, 'policy.yaml'));
    }
    symlinkSync('one', join(folder, '..data'));
    symlinkSync('..data/policy.yaml', join(folder, 'linked.yaml'));
    const { version } = await open(join(folder, 'linked.yaml'));
    await until(version).toBe('one');
    symlinkSync('two', join(folder, '..data.new'));
    renameSync(join(folder, '..data.new'), join(folder, '..data'));
    await until(version).toBe('two');
  });

  it('changes nothing while it is wrong, says where, and stays out over a restart', async () => {
    const told = vi.spyOn(Logger.prototype, 'error').mockImplementation(() => {});
    onTestFinished(() => told.mockRestore());
    write('version: one');
    const first = await open();
    await first.ready();
    write('version: two\nguards: { answrs: 5 }');
    const mistake = `${path}:2:11 guards.answrs: “answrs” is not known here; did you mean answers?`;
    await until(async () => (await first.state())?.state ?? '').toBe(`one in force; ${mistake}`);
    expect(told.mock.lastCall?.[0]).toMatchObject({ policy_version: 'one', mistakes: [mistake] });
    const again = await open();
    await until(async () => (await again.state())?.state ?? '').toBe(`one in force; ${mistake}`);
    expect((await again.state())?.ok).toBe(true);
    write('version: two\nguards: { answers: 5 }');
    await until(again.version).toBe('two');
    await until(async () => (await first.state())?.state ?? '').toBe('two');
  });

  it('is refused where it has other content under a version that was there', async () => {
    const told = vi.spyOn(Logger.prototype, 'error').mockImplementation(() => {});
    onTestFinished(() => told.mockRestore());
    write('version: one');
    const { version, state, ready } = await open();
    await ready();
    write('version: one\ntenants: { acme: { ask: 0.1 } }');
    await until(async () => (await state())?.state ?? '').toContain('another content needs another version');
    expect(await version()).toBe('one');
  });

  it('does not take back what came by another way, until it says something else', async () => {
    write('version: one');
    const first = await open();
    await first.ready();
    await publisher.publish(policy('by-hand'));
    await until(first.version).toBe('by-hand');
    const again = await open();
    await until(async () => String((await again.state())?.ok)).toBe('true');
    expect([await deliver(), await again.version()]).toEqual([0, 'by-hand']);
    write('version: two');
    await until(again.version).toBe('two');
  });
});
