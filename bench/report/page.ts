import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadText, type Result, type Run } from '../figures/result.ts';
import { besideOneAnother, escaped, piledUp } from './plot.ts';
import { folder, kept } from './results.file.ts';
import { aboutOf, medians, tableOf } from './table.ts';

/** A page of the runs that are kept, which needs nothing else. @returns where it is */
export function writePage(): string {
  const runs = kept();
  if (runs.length === 0) throw new Error('no run is kept yet: npm run bench makes one.');
  const file = join(folder, 'index.html');
  writeFileSync(file, pageOf(runs));
  return file;
}

/** @param runs the oldest first: plots are of the latest, of how it came to that, and of the latest growth of each thing. */
export function pageOf(runs: readonly Run[]): string {
  const [usual, grown] = [runs.filter(({ growth, soak }) => !growth && !soak), runs.filter(({ growth }) => growth)];
  const latest = usual.at(-1);
  const sections = [...(latest ? [sectionOf(latest), history(usual)] : []), ...[...axes(grown)].map(growthOf)];
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Baton bench</title>
<style>${style}</style></head><body>
<h1>Baton bench</h1>
${sections.join('\n')}
</body></html>
`;
}

function sectionOf(run: Run): string {
  const results = medians(run.results);
  const plots = [rates(results), ...latencies(results), processors(results), records(results)];
  return `<p>${escaped(aboutOf(run))}</p>${plots.join('\n')}${figuresOf(run.results)}`;
}

/** What a handoff costs as something grows. */
function growthOf([axis, run]: readonly [string, Run]): string {
  const results = medians(run.results.filter((each) => each.axis === axis));
  const cost = parts(
    `Processor time as it grows: ${axis}`,
    'seconds for 1,000',
    results,
    (each) => each.per1000.processorSeconds,
  );
  return `<h2>Growth: ${escaped(axis)}</h2><p>${escaped(aboutOf(run))}</p>${cost}${figuresOf(results)}`;
}

/** With the latest run each. */
const axes = (runs: readonly Run[]): ReadonlyMap<string, Run> =>
  new Map(runs.flatMap((run) => (run.growth ?? []).map((axis) => [axis, run] as const)));

const figuresOf = (results: readonly Result[]): string =>
  `<p>For 1,000 each; latencies in ms; medians of the rounds.</p><pre>${escaped(tableOf(results))}</pre>`;

const style = `:root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif }
body { max-width: 760px; margin: 2rem auto; padding: 0 1rem }
svg { width: 100%; margin: 1rem 0 } svg text { fill: currentColor; font-size: 11px } svg .title { font-size: 13px; font-weight: 600 }
.grid { stroke: currentColor; stroke-opacity: .15 } pre { overflow-x: auto; font-size: 12px }`;

const candidatesIn = (results: readonly Result[]) => [...new Set(results.map(({ candidate }) => candidate))];
const loadsIn = (results: readonly Result[]) => [...new Set(results.map(({ load }) => loadText(load)))];
const isClosed = ({ load }: Result) => 'inFlight' in load;

function rates(all: readonly Result[]): string {
  const results = all.filter(isClosed);
  const series = candidatesIn(results);
  const rateOf = (candidate: string, load: string) =>
    results.find((each) => each.candidate === candidate && loadText(each.load) === load)?.perSecond;
  const groups = loadsIn(results).map((name) => ({ name, values: series.map((each) => rateOf(each, name)) }));
  return besideOneAnother({ title: 'Rate', unit: 'a second', series, groups });
}

/** One for each candidate. */
function latencies(results: readonly Result[]): string[] {
  return candidatesIn(results).map((candidate) => {
    const own = results.filter((each) => each.candidate === candidate);
    const groups = own.map(({ load, latency: { p50, p90, p99 } }) => ({
      name: loadText(load),
      values: [p50, p90, p99],
    }));
    return besideOneAnother({ title: `Latency of ${candidate}`, unit: 'ms', series: ['p50', 'p90', 'p99'], groups });
  });
}

const nameOf = ({ axis, candidate, load }: Result) =>
  axis ? candidate : `${candidate} ${'inFlight' in load ? load.inFlight : `${load.perSecond}/s`}`;

const processors = (results: readonly Result[]): string =>
  parts('Processor time', 'seconds for 1,000', results, ({ per1000 }) => per1000.processorSeconds);

const records = (results: readonly Result[]): string =>
  parts('Records', 'for 1,000', results.filter(isClosed), ({ per1000 }) => per1000.records);

/** No more than can be told apart; the rest is one. */
const most = 7;

function parts(
  title: string,
  unit: string,
  results: readonly Result[],
  of: (result: Result) => Readonly<Record<string, number>>,
): string {
  const total = (name: string) => results.reduce((sum, result) => sum + (of(result)[name] ?? 0), 0);
  const names = [...new Set(results.flatMap((result) => Object.keys(of(result))))].sort((a, b) => total(b) - total(a));
  const [shown, rest] = [names.slice(0, most), names.slice(most)];
  const groups = results.map((result) => ({
    name: nameOf(result),
    values: [...shown.map((each) => of(result)[each]), rest.reduce((sum, each) => sum + (of(result)[each] ?? 0), 0)],
  }));
  return piledUp({ title, unit, series: [...shown, ...(rest.length > 0 ? ['others'] : [])], groups });
}

/** The latest runs, at 64 in flight. */
function history(runs: readonly Run[]): string {
  const closed = runs.slice(-12).map((run) => ({
    name: run.commit,
    results: medians(run.results).filter(({ load }) => 'inFlight' in load && load.inFlight === 64),
  }));
  const series = candidatesIn(closed.flatMap(({ results }) => results));
  const groups = closed
    .filter(({ results }) => results.length > 0)
    .map(({ name, results }) => ({
      name,
      values: series.map((each) => results.find(({ candidate }) => candidate === each)?.perSecond),
    }));
  return besideOneAnother({ title: 'Rate at 64 in flight, run by run', unit: 'a second', series, groups });
}
