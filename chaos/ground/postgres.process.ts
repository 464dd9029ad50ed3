import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../tools/infrastructure/ports.ts';
import type { Postgres } from '../../tools/infrastructure/postgres.contract.ts';
import { accountFor } from '../../tools/infrastructure/postgres-account.ts';
import { removeOutside, startEmbedded } from '../../tools/infrastructure/postgres-embedded.ts';
import { databaseAnswers } from '../../tools/infrastructure/postgres-ready.ts';
import { passwordsIn } from '../../tools/infrastructure/secrets.ts';
import { until } from '../../tools/infrastructure/until.ts';
import { Disk, filled } from '../../tools/test/disk.ts';
import { obey } from '../../tools/test/obey.ts';

// A database server to be killed and frozen: `postgres.process.ts <folder>` greets with the URL of who may do everything. A
// last word `fillable` gives it a disk that can be full.
// Nothing is synced to the disk: what a process has written survives its kill all the same, for the machine still has it. Only power
// loss would show the difference, and that is not tried here.

const home = process.argv[2] ?? '';
const port = await freePort();
const passwords = passwordsIn(join(home, 'secrets.json'));
const disk = process.argv[3] === 'fillable' ? await Disk.mount((await accountFor(home)).home) : undefined;
let down = true;
let server = await start();
console.log(JSON.stringify(server.adminUrl));

obey(
  {
    // What the killed one left behind holds its memory for a moment, and until then no other begins.
    start: async () => {
      if (down) server = await until(start, { ms: 30_000 });
      else await until(() => databaseAnswers(server.adminUrl), { ms: 30_000 });
    },
    async kill() {
      signal([server.pid], 'SIGKILL');
      await server.died;
    },
    shutDown: () => server.stop(),
    freeze: async () => {
      // The parent first: it makes no further children.
      signal([server.pid], 'SIGSTOP');
      signal(childrenOf(server), 'SIGSTOP');
    },
    thaw: async () => thaw(),
    fill: () => filled(disk),
    empty: async () => disk?.empty(),
  },
  async () => {
    thaw();
    await server.stop();
    await disk?.unmount();
    await removeOutside(home);
  },
);

async function start(): Promise<Postgres> {
  const started = await startEmbedded({ home, port, passwords, throwAway: true });
  down = false;
  void started.died?.then(() => {
    down = true;
  });
  return started;
}

function thaw(): void {
  signal([...childrenOf(server), server.pid], 'SIGCONT');
}

function signal(pids: readonly (number | undefined)[], name: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      if (pid) process.kill(pid, name);
    } catch {
      // It went by itself in the meantime.
    }
  }
}

/** Each of them leads a group of its own, so that no signal reaches them all. */
function childrenOf({ pid }: Postgres): number[] {
  const processes = readdirSync('/proc').map(Number).filter(Boolean);
  return processes.filter((each) => parentOf(each) === pid);
}

function parentOf(pid: number): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return undefined;
  }
}
