import { attribute, RefusedInput } from '@baton/contracts';
import { codeOf, RolledBack, TerminalError } from '../errors.ts';
import { meter, secondsSince } from './meter.ts';
import { durations, metric } from './metric-names.ts';

/** How long attempts to handle an event take, by topic and by how they end. */
export class ProcessMetrics {
  private readonly duration = meter().createHistogram(metric.processDuration, durations);
  private readonly retries = meter().createCounter(metric.retries, { unit: '{attempt}' });

  constructor(private readonly group: string) {}

  /** @returns to be called at the end, with what it failed with */
  begin(topic: string): (error?: unknown) => void {
    const where = { [attribute.messagingDestination]: topic, [attribute.messagingGroup]: this.group };
    const process = { [attribute.messagingSystem]: 'kafka', [attribute.messagingOperation]: 'process', ...where };
    const start = performance.now();
    return (error) => {
      const failure = error === undefined ? {} : { [attribute.errorType]: codeOf(error) };
      this.duration.record(secondsSince(start), { ...process, ...failure });
      if (isRetried(error)) this.retries.add(1, { ...where, ...failure });
    };
  }
}

/** What is final is not; nor is what was taken back, which did not fail. */
const isRetried = (error: unknown): boolean =>
  error !== undefined && ![RefusedInput, TerminalError, RolledBack].some((kind) => error instanceof kind);
