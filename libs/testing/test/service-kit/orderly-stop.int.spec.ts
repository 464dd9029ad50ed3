import { conversationChoice, type HandoffWithdrawn, newId, sourceOf } from '@baton/contracts';
import { describe, expect, it } from 'vitest';
import { freshDatabase, Outsider, type ServiceInstance, uniqueName, Wiretap } from '../../src/index.ts';
import { deskMigrations, deskTopics, launchDesk } from './desk.ts';

await deskTopics();
const { url, pool } = await freshDatabase(deskMigrations);
const outsider = await Outsider.connect();
const tap = await Wiretap.on('handoff.withdrawn.v1');
const group = uniqueName('desk');

const handoffs = Array.from({ length: 800 }, () => newId());
await Promise.all(
  handoffs.map((handoffId, n) =>
    outsider.send(conversationChoice, { conversationId: `conversation-${n % 20}`, handoffId, choice: 'wait' }),
  ),
);

/** Each of our handoffs that this group answered, as often as it did; other specs write to these topics too. */
async function answers(count: number): Promise<string[]> {
  const found = await tap.untilMany(
    count,
    ({ headers, data }) => headers.ce_source === sourceOf(group) && isOurs(data),
  );
  return found.map(({ data }) => (data as HandoffWithdrawn).handoffId);
}

function isOurs(data: unknown): boolean {
  return handoffs.includes((data as HandoffWithdrawn).handoffId);
}

async function noted(): Promise<number> {
  const { rows } = await pool.query('SELECT count(*)::int AS noted FROM choice WHERE handoff_id = ANY ($1)', [
    handoffs,
  ]);
  return rows[0].noted;
}

function linesOf(desk: ServiceInstance): { msg: string }[] {
  return desk.log
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

describe('a service that is stopped under load', () => {
  let first: ServiceInstance;
  let notedByFirst: number;

  it('ends with code 0', async () => {
    first = await launchDesk(group, url);
    await answers(50);
    expect(await first.kill('SIGTERM')).toBe('exit 0');
    notedByFirst = await noted();
    expect(notedByFirst).toBeLessThan(handoffs.length);
  });

  it('has published what it has committed', async () => {
    const { rows } = await pool.query('SELECT * FROM outbox');
    expect(rows).toEqual([]);
    expect(new Set(await answers(notedByFirst)).size).toBe(notedByFirst);
  });

  it('stops its parts in order: readiness, consumer, workers, and last what they stand on', () => {
    const lines = linesOf(first);
    const [stopping, worker, stopped] = ['Stopping on SIGTERM', 'Worker stopped', 'Stopped'].map((text) =>
      lines.findIndex(({ msg }) => msg === text),
    );
    expect(stopping).toBeGreaterThan(0);
    expect(worker).toBeGreaterThan(
      Math.max(
        stopping ?? 0,
        lines.findLastIndex(({ msg }) => msg === 'Noted'),
      ),
    );
    expect(stopped).toBeGreaterThan(worker ?? 0);
    expect(lines[worker ?? 0]).toMatchObject({ ready: { status: 'stopping', parts: { database: { ok: true } } } });
  });

  it('leaves the rest to the next, which does nothing twice', async () => {
    const next = await launchDesk(group, url);
    const all = await answers(handoffs.length);
    expect(await next.kill('SIGTERM')).toBe('exit 0');
    expect(await noted()).toBe(handoffs.length);
    expect(all.toSorted()).toEqual(handoffs.toSorted());
  });
});
