import type { Confusion, Figures } from '@baton/classifier';
import { count } from '../text.ts';

export type Report = Figures & {
  readonly p50Micros: number;
  readonly p99Micros: number;
  readonly trainingMs: number;
  readonly trainingExamples: number;
  readonly labels: number;
};

const WORST = 15;

export function reportLines(report: Report, confused: readonly Confusion[]): readonly string[] {
  const rows: readonly (readonly [string, string])[] = [
    ['accuracy', percent(report.accuracy)],
    ['in scope, refused ones wrong', percent(report.inScopeAccuracy)],
    ['out of scope, refused', percent(report.oosRecall)],
    ['macro F1', percent(report.macroF1)],
    ['calibration error', report.calibrationError.toFixed(4)],
    ['per message, p50', `${report.p50Micros} µs`],
    ['per message, p99', `${report.p99Micros} µs`],
    ['training', `${report.trainingMs} ms for ${report.trainingExamples} examples of ${report.labels} labels`],
  ];
  return [
    count(report.messages, 'message'),
    ...rows.map(([name, value]) => `  ${name.padEnd(30)}${value}`),
    ...(confused.length === 0 ? [] : ['Most often taken for another:', ...confused.slice(0, WORST).map(confusionLine)]),
  ];
}

const percent = (share: number | null): string =>
  share === null ? 'none to show it' : `${(share * 100).toFixed(2)} %`;

const confusionLine = ({ expected, given, messages }: Confusion): string =>
  `  ${String(messages).padStart(5)}  ${expected} -> ${given}`;
