import { describe, expect, it } from 'vitest';
import type { LabelledExample } from '../labelled-example.ts';
import type { Train } from './held-out.ts';
import { measureAdditions } from './measure-additions.ts';

const wordsOf = (text: string): readonly string[] => text.toLowerCase().split(' ');

/** Learns at once, so that a spec may ask for it often: a text is what most of its words were said of. */
const train: Train = (examples) => {
  const classify = (text: string) => {
    const likeness = ({ text: known }: LabelledExample) =>
      wordsOf(text).filter((word) => wordsOf(known).includes(word)).length / wordsOf(text).length;
    const nearest = examples.toSorted((one, other) => likeness(other) - likeness(one))[0] as LabelledExample;
    return { label: nearest.label, confidence: likeness(nearest), ranking: [] };
  };
  return { labels: [], classify, explain: classify };
};

const of = (label: string, ...texts: readonly string[]): readonly LabelledExample[] =>
  texts.map((text) => ({ text, label }));

const known = [
  ...of(
    'billing.refund',
    'I want a refund',
    'please refund the payment',
    'refund me the last payment',
    'I ask for a refund of my payment',
    'give me a refund please',
    'a refund for this payment',
  ),
  ...of(
    'tech.slow',
    'my internet is slow',
    'the connection is very slow',
    'pages load slowly on my line',
    'my line is slow today',
    'why is the internet so slow',
    'the line is slow again',
  ),
];

const additions = of(
  'billing.refund',
  'the euros you took belong on my account',
  'put the euros back on my account',
  'I miss the euros on my account',
);

const measured = (more: readonly LabelledExample[]) => measureAdditions(known, more, { train, sure: 0.7 });

describe('what additions do', () => {
  it('is what a classifier says of each that has learned from the others', () => {
    const { additions: told } = measured(additions);
    expect(told.before.asked).toBe(3);
    expect(told.after.right).toBe(3);
    expect(told.after.right).toBeGreaterThan(told.before.right);
  });

  it('is never what one says that was told the answer', () => {
    const asked: string[][] = [];
    const watched: Train = (examples) => {
      const texts = examples.map(({ text }) => text);
      const classifier = train(examples);
      const classify = (text: string) => {
        if (texts.includes(text)) asked.push([text]);
        return classifier.classify(text);
      };
      return { ...classifier, classify };
    };
    measureAdditions(known, additions, { train: watched, sure: 0.7 });
    expect(asked).toEqual([]);
  });

  it('names what of the known is taken for something else with them', () => {
    const confusing = of(
      'tech.slow',
      'please refund the payment now',
      'refund me my payment',
      'I ask for a refund of the payment',
      'give me the refund please',
      'a refund of this payment',
      'I want the refund',
    );
    const { known: all } = measured(confusing);
    expect(all.before).toEqual({ asked: 12, right: 12, actedWrong: expect.any(Number) });
    expect(all.after.right).toBeLessThan(12);
    expect(all.changed).toContainEqual(
      expect.objectContaining({ label: 'billing.refund', before: 'billing.refund', after: 'tech.slow' }),
    );
  });

  it('counts what would have been acted on and is wrong', () => {
    const sure = { label: 'tech.slow', confidence: 0.9, ranking: [] };
    const always = () => ({ labels: [], classify: () => sure, explain: () => sure });
    const { additions: told } = measureAdditions(known, additions, { train: always, sure: 0.9 });
    expect(measureAdditions(known, additions, { train: always, sure: 0.91 }).additions.after.actedWrong).toBe(0);
    expect(told).toEqual({
      before: { asked: 3, right: 0, actedWrong: 3 },
      after: { asked: 3, right: 0, actedWrong: 3 },
      changed: [],
    });
  });

  it('may be nothing at all', () => {
    const { additions: told, known: all } = measured([]);
    expect([told.after.asked, all.before]).toEqual([0, all.after]);
  });
});
