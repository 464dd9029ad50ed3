import { attribute, RefusedInput } from '@baton/contracts';
import { codeOf, TerminalError } from '../errors.ts';
import { meter, secondsSince } from './meter.ts';
import { durations, metric } from './metric-names.ts';

/** How long attempts to handle an event take, by topic and by how they end. */
export class ProcessMetrics {
  private readonly duration = meter().createHistogram(metric.processDuration, durations);
  private readonly retries = meter().createCounter(metric.retries, { unit: '{attempt}' });

  constructor(private readonly group: string) {}

  async measured(topic: string, work: () => Promise<void>): Promise<void> {
    const where = { [attribute.messagingDestination]: topic, [attribute.messagingGroup]: this.group };
    const process = { [attribute.messagingSystem]: 'kafka', [attribute.messagingOperation]: 'process', ...where };
    const start = performance.now();
    try {
      await work();
      this.duration.record(secondsSince(start), process);
    } catch (error) {
      const failure = { [attribute.errorType]: codeOf(error) };
      this.duration.record(secondsSince(start), { ...process, ...failure });
      if (!isFinal(error)) this.retries.add(1, { ...where, ...failure });
      throw error;
    }
  }
}

const isFinal = (error: unknown): boolean => error instanceof RefusedInput || error instanceof TerminalError;
