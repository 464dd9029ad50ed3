import { AsyncLocalStorage } from 'node:async_hooks';
import { Logger } from '@nestjs/common';
import { type Context, type ContextManager, context, createContextKey, ROOT_CONTEXT } from '@opentelemetry/api';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Recurring } from './recurring.ts';

const warn = vi.spyOn(Logger.prototype, 'warn').mockReturnValue();

/** Work whose end is in the test's hands. */
class Held {
  begun = 0;
  private ends: (() => void)[] = [];

  readonly work = (): Promise<void> => {
    this.begun += 1;
    return new Promise((resolve) => this.ends.push(resolve));
  };

  async end(): Promise<void> {
    this.ends.shift()?.();
    await vi.advanceTimersByTimeAsync(0);
  }
}

describe('recurring work', () => {
  let recurring: Recurring;
  const recurringly = (work: () => Promise<void>) => {
    recurring = new Recurring('No work could be claimed', work);
    return recurring;
  };
  beforeEach(() => void vi.useFakeTimers());
  afterEach(async () => {
    await recurring.stop();
    vi.useRealTimers();
    warn.mockClear();
  });

  it('is done at once, and again and again', async () => {
    const work = vi.fn(async () => {});
    await recurringly(work).start(100);
    expect(work).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(250);
    expect(work).toHaveBeenCalledTimes(3);
  });

  it('is never done twice at a time, however long it takes', async () => {
    const held = new Held();
    void recurringly(held.work).start(100);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(held.begun).toBe(1);
    await held.end();
    await vi.advanceTimersByTimeAsync(99);
    expect(held.begun).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(held.begun).toBe(2);
    await held.end();
  });

  it('is done at once when somebody says so', async () => {
    const work = vi.fn(async () => {});
    await recurringly(work).start(100);
    await recurring.now();
    expect(work).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(100);
    expect(work).toHaveBeenCalledTimes(3);
  });

  it('is done once more when it was asked for while it ran, however often', async () => {
    const held = new Held();
    void recurringly(held.work).start(100);
    await vi.advanceTimersByTimeAsync(0);
    void recurring.now();
    const asked = vi.fn();
    void recurring.now().then(asked);
    await held.end();
    expect(held.begun).toBe(2);
    expect(asked).not.toHaveBeenCalled();
    await held.end();
    expect(asked).toHaveBeenCalledOnce();
    expect(held.begun).toBe(2);
  });

  it('is not done before it is started nor after it is stopped', async () => {
    const work = vi.fn(async () => {});
    await recurringly(work).now();
    expect(work).not.toHaveBeenCalled();
    await recurring.start(100);
    await recurring.stop();
    await recurring.now();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(work).toHaveBeenCalledTimes(1);
  });

  it('is waited for by a stop, with what was asked for last', async () => {
    const held = new Held();
    void recurringly(held.work).start(100);
    await vi.advanceTimersByTimeAsync(0);
    void recurring.now();
    const stopped = vi.fn();
    void recurring.stop().then(stopped);
    await held.end();
    expect(stopped).not.toHaveBeenCalled();
    await held.end();
    expect(stopped).toHaveBeenCalledOnce();
    expect(held.begun).toBe(2);
  });

  it('goes on after a failure, and says of a row of failures the first', async () => {
    const failures = [true, true, false, true];
    await recurringly(async () => {
      if (failures.shift()) throw new Error('no database');
    }).start(100);
    await vi.advanceTimersByTimeAsync(300);
    expect(warn).toHaveBeenCalledTimes(2);
    expect(warn).toHaveBeenCalledWith('No work could be claimed', expect.objectContaining({ message: 'no database' }));
  });

  it('is part of no trace of whoever asked for it', async () => {
    context.setGlobalContextManager(new LocalContext());
    const key = createContextKey('trace');
    const seen: unknown[] = [];
    const look = async (): Promise<void> => void seen.push(context.active().getValue(key));
    await recurringly(look).start(100);
    await context.with(ROOT_CONTEXT.setValue(key, 'theirs'), () => recurring.now());
    expect(seen).toEqual([undefined, undefined]);
    context.disable();
  });
});

class LocalContext implements ContextManager {
  private readonly storage = new AsyncLocalStorage<Context>();
  readonly active = () => this.storage.getStore() ?? ROOT_CONTEXT;
  readonly bind = <T>(_: Context, target: T) => target;
  readonly enable = () => this;
  readonly disable = () => this;

  with<A extends unknown[], F extends (...args: A) => ReturnType<F>>(within: Context, run: F, _?: unknown, ...args: A) {
    return this.storage.run(within, () => run(...args));
  }
}
