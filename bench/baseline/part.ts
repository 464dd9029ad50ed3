import type { MeasuredLap } from '../figures/measured-lap.ts';
import { type Begin, closedLoop, steady } from './load.ts';

/** What the process with the load is asked for; its answer is a `MeasuredLap`. */
export type Order =
  | { readonly inFlight: number; readonly seconds: number }
  | { readonly perSecond: number; readonly seconds: number };

/** Of a process of a baseline: tells whoever started it that it is ready, does laps if it can begin, and ends with it. */
export function ready(begin?: Begin): void {
  process.once('disconnect', () => process.exit());
  if (begin) process.on('message', (order: Order) => void lap(begin, order).then((done) => process.send?.(done)));
  process.send?.('ready');
}

const lap = (begin: Begin, order: Order): Promise<MeasuredLap> =>
  'inFlight' in order
    ? closedLoop(begin, order.inFlight, order.seconds)
    : steady(begin, order.perSecond, order.seconds);
