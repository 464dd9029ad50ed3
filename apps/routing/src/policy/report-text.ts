import type { BacktestReport, Course, DeadRule, Destination } from '@baton/routing';
import { count, percent, table } from '../text.ts';

/** What a policy would do with recorded decisions, for a terminal. */
export const textOfReport = (report: BacktestReport): string =>
  [head(report), moved(report), rules(report), estimate(report), notes(report)]
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n');

const head = ({ candidate, base, decisions, conversations, from, to }: BacktestReport): readonly string[] => {
  const when = from && to ? `, ${minute(from)} to ${minute(to)}` : '';
  return [
    `Policy ${candidate} against ${base === 'as recorded' ? 'what was decided' : base}, on ${count(decisions, 'decision')} in ${count(conversations, 'conversation')}${when}`,
  ];
};

const minute = (moment: string): string => moment.slice(0, 16).replace('T', ' ');

const moved = ({ moves, moved: sum, sameByAnotherRule, decisions, notKept }: BacktestReport): readonly string[] => {
  const share = percent(sum / Math.max(1, decisions - notKept));
  const same = sameByAnotherRule > 0 ? `; ${sameByAnotherRule} to the same by another rule` : '';
  const rows = moves.map(({ from, to, count: times, examples }) => [
    String(times),
    destination(from),
    destination(to),
    examples.slice(0, 2).join(', '),
  ]);
  const title = sum === 0 ? `Nothing would go elsewhere${same}.` : `${sum} (${share}) would go elsewhere${same}:`;
  return [title, ...(rows.length > 0 ? table([['how many', 'from', 'to', 'for example'], ...rows]) : [])];
};

const destination = ({ rule, target }: Destination): string => `${target} by ${rule}`;

const rules = ({ rules: uses, dead }: BacktestReport): readonly string[] => {
  const used = uses.filter(({ won, wonBefore }) => won + wonBefore > 0);
  const rows = used.map(({ rule, won, wonBefore, cameLater, foundNobody }) => [
    rule,
    ...[wonBefore, won, cameLater, foundNobody].map(String),
  ]);
  return [
    ...table([['rule', 'won', 'would win', 'behind others', 'found nobody'], ...rows]),
    ...(dead.length > 0 ? [`Win nothing: ${dead.map(deadRule).join('; ')}.`] : []),
  ];
};

const whyDead: Readonly<Record<DeadRule['because'], string>> = {
  never_asked: 'nothing was its business',
  always_later: 'always behind others',
  found_nobody: 'never found anybody',
};

const deadRule = ({ rule, because }: DeadRule): string => `${rule} (${whyDead[because]})`;

const estimate = ({ estimate: { before, after }, decisions, notKept }: BacktestReport): readonly string[] => {
  if (decisions === notKept) return [];
  const row = (name: string, of: (course: Course) => string): readonly string[] => [name, of(before), of(after)];
  const currencies = [...new Set([before, after].flatMap(({ cost }) => Object.keys(cost)))];
  return [
    'What would follow a decision, estimated: what would go elsewhere is counted with what followed, on average, where recorded ones went there',
    ...table([
      ['', 'now', 'then'],
      row('further hops', ({ hops }) => hops.toFixed(2)),
      row('get to a person', ({ personShare }) => percent(personShare)),
      row('answers', ({ answers }) => answers.toFixed(1)),
      row('tokens', ({ tokens }) => tokens.toFixed(0)),
      ...currencies.map((of) => row(`cost in ${of}, minor units`, ({ cost }) => (cost[of] ?? 0).toFixed(2))),
    ]),
  ];
};

const notes = ({ estimate: { unknown }, drifted, notKept }: BacktestReport): readonly string[] => [
  ...(unknown > 0 ? [`${unknown} that would go elsewhere are counted as they were: no recorded one went there.`] : []),
  ...(drifted > 0 ? [`${drifted} were decided otherwise then: cards, or the policy, have changed since.`] : []),
  ...(notKept > 0 ? [`${notKept} are left out: nothing was kept of what they were made from.`] : []),
];
