import { setTimeout as pause } from 'node:timers/promises';
import type { TopicSpec, Topics } from './driver.ts';

const LED_WITHIN_MS = 30_000;

/** Connects for each call: topics are looked at when a service starts and when an agent is new. */
export abstract class AdminTopics<Admin extends { listTopics(): Promise<string[]> }> implements Topics {
  missing(names: readonly string[]): Promise<string[]> {
    return this.connected(async (admin) => {
      const existing = new Set(await admin.listTopics());
      return names.filter((name) => !existing.has(name));
    });
  }

  create(specs: readonly TopicSpec[]): Promise<void> {
    return this.connected(async (admin) => {
      await this.createOn(admin, specs);
      await this.allLed(
        admin,
        specs.map(({ name }) => name),
      );
    });
  }

  protected abstract connect(): Promise<Admin>;
  protected abstract disconnect(admin: Admin): Promise<void>;
  protected abstract createOn(admin: Admin, specs: readonly TopicSpec[]): Promise<void>;
  /** Of every partition of these topics; a negative one is nobody. */
  protected abstract leadersOf(admin: Admin, topics: string[]): Promise<number[]>;

  private async connected<T>(work: (admin: Admin) => Promise<T>): Promise<T> {
    const admin = await this.connect();
    try {
      return await work(admin);
    } finally {
      await this.disconnect(admin);
    }
  }

  /** A topic is written only when each partition has a leader; a broker hears of a new one a moment later. */
  private async allLed(admin: Admin, topics: string[]): Promise<void> {
    const deadline = Date.now() + LED_WITHIN_MS;
    for (;;) {
      try {
        const leaders = await this.leadersOf(admin, topics);
        if (leaders.every((leader) => leader >= 0) || Date.now() > deadline) return;
      } catch (error) {
        if (Date.now() > deadline) throw error;
      }
      await pause(50);
    }
  }
}
