import { figuresOf, trainClassifier } from '@baton/classifier';
import { expect, it } from 'vitest';
import { measure } from './measure.ts';
import { reportLines } from './report.ts';

const classifier = trainClassifier([
  ...['When do you open?', 'Are you open on Sunday?', 'opening hours'].map((text) => ({ text, label: 'hours' })),
  ...['Where is my parcel?', 'My parcel is late', 'track a parcel'].map((text) => ({ text, label: 'delivery' })),
]);
const ticking = () => {
  let now = 0;
  return () => (now += 0.05);
};
const fitting = [
  { text: 'is the parcel late?', label: 'delivery' },
  { text: 'are you open today?', label: 'hours' },
];

it('measures what was given and how long each message took', () => {
  const { answers, micros } = measure(classifier, fitting, ticking());
  expect(answers.map(({ given }) => given)).toEqual(['delivery', 'hours']);
  for (const each of micros) expect(each).toBeCloseTo(50);
});

it('refuses what fits nothing, where a message does; else it refuses none', () => {
  const stranger = { text: '你好', label: 'oos' };
  const [, , refused] = measure(classifier, [...fitting, stranger], ticking()).answers;
  expect(refused).toMatchObject({ expected: 'oos', given: 'oos', confidence: 0 });
  const [given] = measure(classifier, [{ text: '你好', label: 'hours' }], ticking()).answers;
  expect(given?.given).toBe('hours');
});

it('says what no message could show, and who is taken for whom', () => {
  const figures = figuresOf([{ expected: 'a', given: 'b', best: 'b', confidence: 0.4 }]);
  const report = { ...figures, p50Micros: 90, p99Micros: 400, trainingMs: 12, trainingExamples: 6, labels: 2 };
  const lines = reportLines(report, [{ expected: 'a', given: 'b', messages: 1 }]);
  expect(lines[0]).toBe('1 message');
  expect(lines).toContain('  out of scope, refused         none to show it');
  expect(lines).toContain('  calibration error             0.4000');
  expect(lines.at(-1)).toBe('      1  a -> b');
});
