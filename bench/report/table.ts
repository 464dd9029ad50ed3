import { sumOf } from '../figures/measure.ts';
import { isSustained, loadText, type Result, type Run } from '../figures/result.ts';
import { medianOf } from './median.ts';

const columns = ['', '/s', 'p50', 'p90', 'p99', 'CPU-s', 'records', 'topics KiB', 'WAL KiB', 'MiB', 'elsewhere'];

/** A run, for a terminal. */
export const textOf = (run: Run): string =>
  `${aboutOf(run)}\nFor 1,000 each; latencies in ms; medians of the rounds.\n\n${tableOf(run.results)}\n\n${sharesOf(run.results)}`;

/** What its figures stand on. */
export const aboutOf = ({ at, commit, machine, packageBytes }: Run): string =>
  [
    `${at.slice(0, 16).replace('T', ' ')} UTC, commit ${commit}`,
    ...Object.entries(machine).map(([name, value]) => `${name} ${value}`),
    ...(packageBytes === undefined ? [] : [`packages of ${packageBytes} bytes`]),
  ].join(', ');

/** The medians of all rounds for a terminal: a line for each candidate and load. */
export function tableOf(results: readonly Result[]): string {
  const rows = [columns, ...medians(results).map(cellsOf)];
  const widths = columns.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const aligned = (cell: string, at: number) =>
    at === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[at] ?? 0);
  return rows.map((row) => row.map(aligned).join('  ')).join('\n');
}

/** Where the time of the processors goes, in seconds for a thousand. */
function sharesOf(results: readonly Result[]): string {
  return medians(results)
    .map((result) => {
      const { processorSeconds, postgresSeconds } = result.per1000;
      return `${nameOf(result)}\n  ${listed(processorSeconds)}\n  of postgres: ${listed(postgresSeconds)}`;
    })
    .join('\n');
}

/** Each candidate under each load. */
export const medians = (results: readonly Result[]): readonly Result[] =>
  [...new Set(results.map(nameOf))].map((name) => medianOf(results.filter((each) => nameOf(each) === name)));

const nameOf = ({ candidate, load }: Result): string => `${candidate}, ${loadText(load)}`;

function cellsOf(result: Result): string[] {
  const { perSecond, lost, latency, per1000, memoryMiB, busyElsewhere } = result;
  const { load: _, ...memory } = memoryMiB;
  const { load: __, ...processors } = per1000.processorSeconds;
  return [
    nameOf(result),
    `${perSecond.toFixed(0)}${isSustained(result) ? '' : ' not sustained'}${lost > 0 ? `, ${lost} lost` : ''}`,
    shown(latency.p50, 1),
    shown(latency.p90, 1),
    shown(latency.p99, 1),
    shown(sumOf(processors), 2),
    shown(sumOf(per1000.records)),
    shown(sumOf(per1000.topicKiB)),
    shown(per1000.walKiB),
    shown(sumOf(memory)),
    `${shown(busyElsewhere * 100)} %`,
  ];
}

/** Where nothing came to its end there is nothing to divide by. */
const shown = (value: number, digits = 0): string => (Number.isFinite(value) ? value.toFixed(digits) : '-');

const listed = (seconds: Readonly<Record<string, number>>): string =>
  Object.entries(seconds)
    .filter(([, value]) => value >= 0.005 && Number.isFinite(value))
    .sort(([, a], [, b]) => b - a)
    .map(([name, value]) => `${name} ${value.toFixed(2)}`)
    .join(', ');
