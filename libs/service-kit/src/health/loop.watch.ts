import { writeSync } from 'node:fs';
import { url as inspector } from 'node:inspector';
import { fileURLToPath } from 'node:url';
import { isMainThread, Worker, workerData } from 'node:worker_threads';

/** Longer than a session at Kafka: by then its partitions are others' anyway. */
const LONGEST_S = 15;
const SECOND_MS = 1_000;

interface Watched {
  loopOf: string;
  /** How often the event loop has had its turn; and, as 1, that a debugger may hold it. */
  seen: Int32Array;
  longestS: number;
}

/**
 * Ends this process when its event loop stands still: what is held for its conversations, locks and connections, goes free,
 * and whoever keeps it alive starts it again. A thread of its own watches, since a loop that stands still runs nothing.
 */
export function watchLoop(service: string, longestS = LONGEST_S): void {
  const seen = new Int32Array(new SharedArrayBuffer(8));
  const data: Watched = { loopOf: service, seen, longestS };
  // Without what is preloaded into the service, which is the main thread's.
  new Worker(fileURLToPath(import.meta.url), { workerData: data, execArgv: [], env: {} }).unref();
  const turn = () => {
    Atomics.add(seen, 0, 1);
    Atomics.store(seen, 1, inspector() ? 1 : 0);
  };
  setInterval(turn, SECOND_MS / 2).unref();
}

/** Counts its own looks, not time: when the whole process or the machine was frozen, it looked no more than the loop turned. */
function watch({ loopOf: service, seen, longestS }: Watched): void {
  let turns = 0;
  let still = 0;
  setInterval(() => {
    const now = Atomics.load(seen, 0);
    still = now === turns && Atomics.load(seen, 1) === 0 ? still + 1 : 0;
    turns = now;
    if (still >= longestS)
      end(service, `The event loop stood still for ${longestS} s: what is unfinished is delivered again`);
  }, SECOND_MS);
}

function end(service: string, msg: string): void {
  const { pid } = process;
  try {
    writeSync(1, `${JSON.stringify({ level: 'fatal', time: new Date().toISOString(), service, pid, msg })}\n`);
  } finally {
    process.kill(pid, 'SIGKILL');
  }
}

if (!isMainThread && workerData?.loopOf) watch(workerData as Watched);
