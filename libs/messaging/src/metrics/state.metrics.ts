import { attribute } from '@baton/contracts';
import type { BatchObservableCallback } from '@opentelemetry/api';
import type { Backlog } from '../outbox/outbox.store.ts';
import { meter } from './meter.ts';
import { metric } from './metric-names.ts';

export interface MeasuredState {
  backlog(): Promise<Backlog>;
  /** Keys that are parked, over all instances of the group. */
  parkedKeys(): number;
  isCircuitOpen(): boolean;
}

/** What is so at the moment of a look: asked for each time somebody looks, and never else. */
export class StateMetrics {
  constructor(group: string, state: MeasuredState) {
    const of = { [attribute.messagingGroup]: group };
    const parked = meter().createObservableGauge(metric.parkedKeys, { unit: '{key}' });
    parked.addCallback((result) => result.observe(state.parkedKeys(), of));
    const circuit = meter().createObservableGauge(metric.circuitOpen);
    circuit.addCallback((result) => result.observe(state.isCircuitOpen() ? 1 : 0, of));
    this.observe(state);
  }

  /** One question to the database for both. */
  private observe(state: MeasuredState): void {
    const rows = meter().createObservableGauge(metric.outboxRows, { unit: '{message}' });
    const age = meter().createObservableGauge(metric.outboxAge, { unit: 's' });
    const look: BatchObservableCallback = async (result) => {
      const backlog = await state.backlog();
      result.observe(rows, backlog.rows);
      result.observe(age, backlog.oldestAge);
    };
    meter().addBatchObservableCallback(look, [rows, age]);
  }
}
