import { spreadOf } from '../../chaos/measures/spread.ts';
import type { Candidate } from '../candidate.ts';
import type { Ground } from '../ground.ts';
import type { MeasuredLap } from './measured-lap.ts';
import { mebibytesOfFamily } from './memory.ts';
import type { Load, Result } from './result.ts';
import { minus, sessionsBetween, takenBy } from './taken.ts';
import { writtenOn } from './written.ts';

/** One lap of a candidate, and all that it cost. What looks takes no part in it: it has looked before, and looks again afterwards. */
export async function measure(candidate: Candidate, ground: Ground, load: Load, seconds: number): Promise<Figures> {
  const processes = [...candidate.processes, ...ground.processes];
  const written = await writtenOn(ground);
  const [taken, began] = [takenBy(processes), performance.now()];
  const lap: MeasuredLap =
    'inFlight' in load
      ? await candidate.closedLoop(load.inFlight, seconds)
      : await candidate.steady(load.perSecond, seconds);
  const [takenNow, tookSeconds] = [takenBy(processes), (performance.now() - began) / 1_000];
  const memoryMiB = Object.fromEntries(processes.map(({ name, pid }) => [name, mebibytesOfFamily(pid)]));
  const writtenNow = await writtenOn(ground);
  const { latenciesMs, worked = latenciesMs.length, lost = 0, parts = {} } = lap;
  const each = (value: number) => (worked > 0 ? (value / worked) * 1_000 : Number.NaN);
  const eachOf = (after: Numbers, before: Numbers, unit = 1) => mapped(minus(after, before), (sum) => each(sum) / unit);
  const own = sumOf(minus(takenNow.by, taken.by));
  return {
    candidate: candidate.name,
    load,
    seconds: lap.seconds,
    handoffs: latenciesMs.length,
    lost,
    perSecond: latenciesMs.length / lap.seconds,
    latency: spreadOf(latenciesMs),
    parts: mapped(parts, spreadOf),
    per1000: {
      processorSeconds: eachOf(takenNow.by, taken.by),
      postgresSeconds: mapped(sessionsBetween(taken, takenNow), each),
      records: eachOf(writtenNow.records, written.records),
      topicKiB: eachOf(writtenNow.topicBytes, written.topicBytes, 1024),
      walKiB: each(writtenNow.walBytes - written.walBytes) / 1024,
      tableKiB: each(writtenNow.tableBytes - written.tableBytes) / 1024,
    },
    memoryMiB,
    busyElsewhere: Math.max(0, takenNow.machine - taken.machine - own + takenNow.stolen - taken.stolen) / tookSeconds,
  };
}

export type Figures = Omit<Result, 'round'>;
type Numbers = Readonly<Record<string, number>>;

const mapped = <T, U>(record: Readonly<Record<string, T>>, change: (value: T) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]));

export const sumOf = (record: Numbers): number => Object.values(record).reduce((sum, value) => sum + value, 0);
