import { type Attributes, metrics, type ObservableCallback } from '@opentelemetry/api';

type Observed = { name: string; value: number; attributes: Attributes };

/** Every number that the code under test gives to the API. For the top of a file, before anything of it is called. */
export function watchedMeter() {
  const seen: Observed[] = [];
  const callbacks = new Map<string, ObservableCallback>();
  const batches: ((result: object) => Promise<void> | void)[] = [];
  const note =
    (name: string) =>
    (value: number, attributes: Attributes = {}) =>
      void seen.push({ name, value, attributes });
  const instrument = (name: string) => ({ add: note(name), record: note(name) });
  const observable = (name: string) => ({
    name,
    addCallback: (callback: ObservableCallback) => void callbacks.set(name, callback),
  });
  const meter = {
    createCounter: instrument,
    createUpDownCounter: instrument,
    createHistogram: instrument,
    createObservableGauge: observable,
    addBatchObservableCallback: (callback: (typeof batches)[number]) => void batches.push(callback),
  };
  metrics.disable();
  metrics.setGlobalMeterProvider({ getMeter: () => meter } as never);

  return {
    /** What was said under this name, and with it forgotten. */
    taken: (name: string): [number, Attributes][] => {
      const found = seen.filter((one) => one.name === name);
      for (const one of found) seen.splice(seen.indexOf(one), 1);
      return found.map(({ value, attributes }) => [value, attributes]);
    },
    /** What the gauges say now. */
    look: async (): Promise<void> => {
      for (const [name, callback] of callbacks) await callback({ observe: note(name) });
      const observe = ({ name }: { name: string }, value: number) => note(name)(value);
      for (const batch of batches) await batch({ observe });
    },
  };
}
