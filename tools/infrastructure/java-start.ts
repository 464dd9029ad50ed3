import type { Child } from './child.ts';
import { blameJars, type Jars } from './jars.ts';
import { tail } from './run.ts';
import { type Trouble, tooSlow } from './trouble.ts';
import { until } from './until.ts';

export interface JavaStart {
  readonly jars: Jars;
  readonly log: string;
  readonly withinMs: number;
  /** Rejects as long as it does not. */
  answers(): Promise<void>;
  /** Why it went down, where its jars are not to blame. */
  because(words: string): Trouble;
}

/** Waits until a program that was started answers. @throws Trouble if it went down, or took too long; it is stopped then */
export async function answersOrWhy(program: Child, start: JavaStart, signal?: AbortSignal): Promise<void> {
  const { jars, log, withinMs } = start;
  const stillHopeful = () => program.running() && !signal?.aborted;
  try {
    await until(() => start.answers(), { ms: withinMs, stillHopeful });
  } catch {
    const slow = program.running();
    await program.stop();
    signal?.throwIfAborted();
    if (slow) throw tooSlow(jars.name, log);
    blameJars(jars, tail(log));
    throw start.because(tail(log));
  }
}
