import { setTimeout as pause } from 'node:timers/promises';
import type { OwnerRow } from './checker/observation.ts';
import { readOwners } from './checker/read/views.reader.ts';
import type { Ground } from './ground/ground.ts';

const everyMs = 5_000;

/** Who owned what while the run went on; of each poll, what had changed since the one before. */
export class OwnerPolls {
  readonly all: OwnerRow[][] = [];
  private readonly known = new Map<string, string>();

  async poll({ databases }: Ground, signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      // While the database is away there is nothing to see.
      const rows = await readOwners(databases).catch(() => []);
      const changed = rows.filter((row) => this.isNews(row));
      if (changed.length > 0) this.all.push(changed);
      await pause(everyMs, undefined, { signal }).catch(() => undefined);
    }
  }

  private isNews({ tenant, conversation_id, owner, epoch, status }: OwnerRow): boolean {
    const [key, value] = [`${tenant}/${conversation_id}`, `${owner}/${epoch}/${status}`];
    if (this.known.get(key) === value) return false;
    this.known.set(key, value);
    return true;
  }
}
