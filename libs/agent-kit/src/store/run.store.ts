import type { TaskRequested } from '@baton/contracts';
import { Database, type GatheredStatement, insertInto, rowsAsked, type Transaction, together } from '@baton/messaging';
import { Injectable } from '@nestjs/common';
import type { Delegation, TaskResult } from '../domain/delegating.ts';
import { type Asked, type Call, type GivenOut, type ItemWork, lineOf, type Run } from '../domain/run.ts';
import { WorkStore } from './work.store.ts';

/** Whose conversation it is. */
interface Key {
  readonly tenant: string;
  readonly conversationId: string;
}

type RunState = Omit<Run, 'runId' | 'givenOut'>;

interface RunRow {
  run_id: string;
  work: string;
}

interface GivenOutRow {
  task_id: string;
  call: number;
  asked: string;
  result: string | null;
}

const save: GatheredStatement = {
  name: 'run_save',
  text: `
    INSERT INTO run (tenant, run_id, line, work, state)
    SELECT tenant, run_id, line, work, state
    FROM ${rowsAsked('given', { tenant: 'text', run_id: 'text', line: 'text', work: 'text', state: 'text' })}
    ORDER BY tenant, run_id
    ON CONFLICT (tenant, run_id) DO UPDATE SET state = excluded.state`,
};

const giveOut = insertInto('given_out', {
  tenant: 'text',
  task_id: 'text',
  run_id: 'text',
  call: 'integer',
  nth: 'integer',
  asked: 'text',
});

/** Results that come at the same time wait for each other, so that one of them is the last. */
const lock: GatheredStatement = {
  name: 'run_lock',
  text: `
    SELECT asked.place::int AS row, run.run_id, work
    FROM ${rowsAsked('asked', { tenant: 'text', id: 'text' })}
    JOIN given_out ON given_out.tenant = asked.tenant AND task_id = id
    JOIN run ON run.tenant = given_out.tenant AND run.run_id = given_out.run_id
    ORDER BY run.tenant, run.run_id FOR UPDATE OF run`,
};

const settle: GatheredStatement = {
  name: 'given_out_settle',
  text: `
    UPDATE given_out AS settled SET result = given.result
    FROM ${rowsAsked('given', { tenant: 'text', id: 'text', result: 'text' })}
    WHERE settled.tenant = given.tenant AND settled.task_id = given.id AND settled.result IS NULL
    RETURNING given.place::int AS row, NOT EXISTS (
      SELECT FROM given_out AS other
      WHERE other.tenant = settled.tenant AND other.run_id = settled.run_id AND other.result IS NULL
        AND other.task_id <> settled.task_id
    ) AS last`,
};

const end: GatheredStatement = {
  name: 'run_end',
  text: `DELETE FROM run USING ${rowsAsked('ended', { tenant: 'text', id: 'text' })}
    WHERE run.tenant = ended.tenant AND run_id = id`,
};

/** Turns and tasks that wait for what they have given out. */
@Injectable()
export class RunStore {
  constructor(
    private readonly database: Database,
    private readonly work: WorkStore,
  ) {}

  async suspend(tx: Transaction, { tenant, conversationId }: Key, work: ItemWork, run: Run, asked: readonly Asked[]) {
    const { runId, givenOut: _givenOut, ...state } = run;
    const row = [tenant, runId, lineOf(conversationId, work), JSON.stringify(work), JSON.stringify(state)];
    const given = asked.flatMap(({ call, requests }) =>
      requests.map((request, nth) => [tenant, request.taskId, runId, call.place, nth, askedOf(call, request)]),
    );
    await together([tx.gather(save, row), ...given.map((each) => tx.gather(giveOut, each))]);
  }

  /** What a task came to, once. The last one of a run makes it work again. */
  async settle(tx: Transaction, key: Key, result: TaskResult, causationId: string): Promise<void> {
    const { tenant } = key;
    const [run] = await tx.gather<RunRow>(lock, [tenant, result.taskId]);
    if (!run) return;
    const [settled] = await tx.gather<{ last: boolean }>(settle, [tenant, result.taskId, JSON.stringify(result)]);
    if (settled?.last) await this.takeUp(tx, key, run, causationId);
  }

  /** Runs of a conversation's turns that have all they waited for. */
  async takeUpComplete(tx: Transaction, key: Key, causationId: string): Promise<void> {
    const runs = await tx.query<RunRow>(
      `SELECT run_id, work FROM run WHERE tenant = $1 AND line = $2 AND NOT EXISTS (
         SELECT FROM given_out WHERE given_out.tenant = run.tenant AND given_out.run_id = run.run_id AND result IS NULL)
       ORDER BY run_id`,
      [key.tenant, key.conversationId],
    );
    await together(runs.map((run) => this.takeUp(tx, key, run, causationId)));
  }

  async find(tenant: string, runId: string): Promise<Run | undefined> {
    const [rows, given] = await Promise.all([
      this.database.query<{ state: string }>('SELECT state FROM run WHERE tenant = $1 AND run_id = $2', [
        tenant,
        runId,
      ]),
      this.database.query<GivenOutRow>(
        'SELECT task_id, call, asked, result FROM given_out WHERE tenant = $1 AND run_id = $2 ORDER BY call, nth',
        [tenant, runId],
      ),
    ]);
    const [row] = rows;
    return row && { ...(JSON.parse(row.state) as RunState), runId, givenOut: given.map(givenOutOf) };
  }

  /** What the turns of a conversation wait for. */
  async underWay({ tenant, conversationId }: Key): Promise<Delegation[]> {
    const rows = await this.database.query<GivenOutRow>(
      `SELECT task_id, call, asked, result FROM given_out JOIN run USING (tenant, run_id)
       WHERE tenant = $1 AND line = $2 AND result IS NULL ORDER BY run_id, call, nth`,
      [tenant, conversationId],
    );
    return rows.map(givenOutOf).map(({ taskId, to, description, deadline }) => ({ taskId, to, description, deadline }));
  }

  async end(tx: Transaction, tenant: string, runId: string): Promise<void> {
    await tx.gather(end, [tenant, runId]);
  }

  /** Nobody waits any more. @returns what was still worked on */
  async endAllOf(tx: Transaction, { tenant, conversationId }: Key): Promise<GivenOut[]> {
    const rows = await tx.query<GivenOutRow>(
      `WITH gone AS (DELETE FROM run WHERE tenant = $1 AND line = $2 RETURNING run_id)
       SELECT task_id, call, asked, result FROM given_out JOIN gone USING (run_id)
       WHERE tenant = $1 AND result IS NULL ORDER BY run_id, call, nth`,
      [tenant, conversationId],
    );
    return rows.map(givenOutOf);
  }

  private async takeUp(tx: Transaction, key: Key, { work }: RunRow, causationId: string): Promise<void> {
    await this.work.add(tx, {
      ...key,
      work: { ...(JSON.parse(work) as ItemWork), resumed: true } as ItemWork,
      causationId,
    });
  }
}

const askedOf = ({ kind }: Call, { groupId, to, description, deadline }: TaskRequested): string =>
  JSON.stringify({ kind, groupId, to, description, deadline });

const givenOutOf = ({ task_id: taskId, call: place, asked, result }: GivenOutRow): GivenOut => ({
  ...(JSON.parse(asked) as Omit<GivenOut, 'taskId' | 'place' | 'result'>),
  taskId,
  place,
  result: result === null ? undefined : (JSON.parse(result) as TaskResult),
});
