import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Ran } from './laps.ts';
import type { Answer, Asked } from './load.process.ts';

const script = join(import.meta.dirname, 'load.process.ts');

/** The customers' process, from outside. */
export class ToldLoad {
  private readonly child: ChildProcess;

  private constructor(child: ChildProcess) {
    this.child = child;
  }

  static async start(brokers: readonly string[]): Promise<ToldLoad> {
    const load = new ToldLoad(fork(script, [brokers.join()]));
    await load.said();
    return load;
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** @throws with the reason when it did not come to its end */
  async run(asked: Asked): Promise<Ran> {
    this.child.send(asked);
    const answer = (await this.said()) as Answer;
    if ('failed' in answer) throw new Error(answer.failed);
    return answer.ran;
  }

  async end(): Promise<void> {
    const exited = once(this.child, 'exit');
    this.child.disconnect();
    await exited;
  }

  private async said(): Promise<unknown> {
    const over = new AbortController();
    const { signal } = over;
    const gone = once(this.child, 'exit', { signal }).then(() => {
      throw new Error('the load has ended by itself.');
    });
    const heard = once(this.child, 'message', { signal }).then(([message]) => message);
    // The one that is not waited for any more rejects, and that is all there is to it.
    return Promise.race([heard, gone]).finally(() => {
      gone.catch(() => {});
      heard.catch(() => {});
      over.abort();
    });
  }
}
