import { randomUUID } from 'node:crypto';
import type { Completion, Invoke, JournalEntry } from '../checker/observation.ts';

export type Intent = Omit<Invoke, 'type' | 'id' | 'time'>;
export type Outcome = Completion['type'];

/** What was done to the system from outside, written down before and after. */
export class Journal {
  readonly entries: JournalEntry[] = [];

  /** `work` says how it ended; if it throws, nobody knows. */
  async during(intent: Intent, work: () => Promise<Outcome>): Promise<Outcome> {
    const id = randomUUID();
    this.entries.push({ type: 'invoke', id, time: Date.now(), ...intent });
    const outcome = await work().catch((): Outcome => 'info');
    this.entries.push({ type: outcome, id, time: Date.now() });
    return outcome;
  }

  fault(what: string): void {
    this.entries.push({ type: 'fault', what, time: Date.now() });
  }

  heal(what: string): void {
    this.entries.push({ type: 'heal', what, time: Date.now() });
  }
}
