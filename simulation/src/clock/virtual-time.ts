import type { Chance } from './chance.ts';
import { SimulatedProcess } from './simulated.process.ts';

const real = { Date, setTimeout, clearTimeout, setInterval, clearInterval, setImmediate, random: Math.random };
const { any, timeout } = AbortSignal;
const elapsed = performance.now;

/** Until everything that can run without a decision has run: code under simulation waits for promises alone. */
export const settled = (): Promise<void> => new Promise((resolve) => void real.setImmediate(resolve));

interface Timer {
  readonly due: number;
  readonly order: number;
  readonly owner?: SimulatedProcess;
  readonly every?: number;
  readonly callback: () => void;
}

/**
 * The one clock of a simulation: of `Date`, of timers, of `AbortSignal.timeout` and, since PostgreSQL runs in this
 * process and asks `Date`, of the database. It moves when it is told to. While
 * installed it also holds `Math.random`, and nothing seems to take the processor any time.
 */
export class VirtualTime {
  private readonly timers = new Map<VirtualTimer, Timer>();
  private order = 0;

  constructor(
    private ms: number,
    private readonly chance: Chance,
  ) {}

  get now(): number {
    return this.ms;
  }

  install(): void {
    const time = this;
    globalThis.Date = class extends real.Date {
      constructor(...given: []) {
        if (given.length === 0) super(time.ms);
        else super(...given);
      }
      static override now(): number {
        return time.ms;
      }
    } as DateConstructor;
    const set = (callback: (...a: unknown[]) => void, ms = 0, ...given: unknown[]) =>
      this.add(() => callback(...given), ms);
    const repeat = (callback: (...a: unknown[]) => void, ms = 0, ...given: unknown[]) =>
      this.add(() => callback(...given), ms, Math.max(ms, 1));
    const clear = (timer?: unknown) => void this.timers.delete(timer as VirtualTimer);
    Object.assign(globalThis, { setTimeout: set, setInterval: repeat, clearTimeout: clear, clearInterval: clear });
    Object.assign(globalThis, { setImmediate: soon });
    AbortSignal.timeout = (ms) => this.aborting(ms);
    AbortSignal.any = anyOf;
    performance.now = () => 0;
    Math.random = () => (SimulatedProcess.current?.chance ?? this.chance).next();
  }

  uninstall(): void {
    const { random, ...globals } = real;
    Object.assign(globalThis, globals);
    Object.assign(AbortSignal, { any, timeout });
    performance.now = elapsed;
    Math.random = random;
  }

  /** ms until the next timer; undefined without any. */
  get nextIn(): number | undefined {
    const [, first] = this.first() ?? [];
    return first && Math.max(first.due - this.ms, 0);
  }

  advance(ms: number): void {
    this.ms += ms;
  }

  /** Jumps to the next timer, and fires it in its process. */
  fire(): void {
    const [handle, timer] = this.first() ?? [];
    if (!handle || !timer) return;
    this.ms = Math.max(this.ms, timer.due);
    this.timers.delete(handle);
    if (timer.every) this.timers.set(handle, { ...timer, due: this.ms + timer.every, order: this.order++ });
    SimulatedProcess.runAs(timer.owner, timer.callback);
  }

  private first(): [VirtualTimer, Timer] | undefined {
    let first: [VirtualTimer, Timer] | undefined;
    for (const entry of this.timers) {
      const [handle, { owner, due, order }] = entry;
      if (owner && !owner.alive) this.timers.delete(handle);
      else if (!first || due < first[1].due || (due === first[1].due && order < first[1].order)) first = entry;
    }
    return first;
  }

  private add(callback: () => void, ms: number, every?: number): VirtualTimer {
    const handle = new VirtualTimer();
    const due = this.ms + Math.max(Math.trunc(Number(ms) || 0), 0);
    this.timers.set(handle, { due, order: this.order++, owner: SimulatedProcess.current, every, callback });
    return handle;
  }

  private aborting(ms: number): AbortSignal {
    const controller = new AbortController();
    this.add(() => controller.abort(new DOMException('The operation timed out', 'TimeoutError')), ms);
    return controller.signal;
  }
}

/** Node keeps its own for as long as somebody listens, and with it a process that died while it waited. */
function anyOf(signals: Iterable<AbortSignal>): AbortSignal {
  const controller = new AbortController();
  for (const signal of signals) {
    const abort = (): void => controller.abort(signal.reason);
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort, { once: true });
  }
  return controller.signal;
}

/** Code under simulation has no event loop to share with others. */
const soon = (callback: (...a: unknown[]) => void, ...given: unknown[]): void =>
  queueMicrotask(() => callback(...given));

/** What code under simulation holds of a timer. */
class VirtualTimer {
  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }

  hasRef(): boolean {
    return true;
  }
}
