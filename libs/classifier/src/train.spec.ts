import { describe, expect, it } from 'vitest';
import { labelledIn } from './labelled-example.ts';
import { trainClassifier } from './train.ts';

const shop = {
  hours: [
    'When do you open?',
    'Are you open on Sunday?',
    'What are your opening hours?',
    'How late are you open today?',
  ],
  delivery: ['Where is my parcel?', 'When does my parcel arrive?', 'Track my parcel please', 'My parcel is late'],
  vouchers: ['I want to buy a gift voucher', 'Do you sell vouchers?', 'My voucher code fails', 'Is my voucher valid?'],
  repairs: ['My bicycle needs a repair', 'Can you repair a flat tyre?', 'How much is a repair?', 'Repair my brakes'],
};
const examples = labelledIn(shop);

describe('trainClassifier', () => {
  const classifier = trainClassifier(examples);

  it('keeps the labels in the order in which they were first seen', () => {
    expect(classifier.labels).toEqual(Object.keys(shop));
  });

  it.each([
    ['is the parcel here already?', 'delivery'],
    ['opening hours on monday', 'hours'],
    ['please repair the brakes of my bicycle', 'repairs'],
    ['gift vouchers', 'vouchers'],
    ['my vuocher code', 'vouchers'],
  ])('learns what "%s" is about', (text, label) => {
    expect(classifier.classify(text).label).toBe(label);
  });

  it('learns from what a label is called', () => {
    const renamed = examples.map(({ text, label }) => ({
      text,
      label: label === 'repairs' ? 'workshop.visit' : label,
    }));
    const { label, confidence } = trainClassifier(renamed).classify('a visit to the workshop');
    expect(label).toBe('workshop.visit');
    expect(confidence).toBeGreaterThan(classifier.classify('a visit to the workshop').confidence);
  });

  it('ranks every label once, the best first', () => {
    const { label, confidence, ranking } = classifier.classify('where is the parcel');
    expect(ranking.map((guess) => guess.label).sort()).toEqual(Object.keys(shop).sort());
    expect(ranking[0]).toEqual({ label, confidence });
    const confidences = ranking.map((guess) => guess.confidence);
    expect(confidences).toEqual([...confidences].sort((left, right) => right - left));
  });

  it('is surer of an example than of a mixture', () => {
    const sure = classifier.classify('Where is my parcel?').confidence;
    expect(sure).toBeGreaterThan(0.7);
    expect(classifier.classify('parcel voucher repair open').confidence).toBeLessThan(sure);
  });

  it('says on request which words spoke for its guess, the strongest first', () => {
    const { because, ...answer } = classifier.explain('Excuse me, what about the voucher I was given?');
    expect(answer).toEqual(classifier.classify('Excuse me, what about the voucher I was given?'));
    expect(because?.[0]).toBe('voucher');
    expect(because).not.toContain('excuse');
  });

  it('finds the reasons of a long message in the time of some answers, not of one for each word', () => {
    const words = Array.from(
      { length: 240 },
      (_, at) => `w${String.fromCharCode(97 + (at % 26), 97 + Math.floor(at / 26))}`,
    );
    const wordy = trainClassifier([
      ...examples,
      ...words.map((word) => ({ text: `${word} ${word}s`, label: 'hours' })),
    ]);
    const long = `${words.join(' ')} my parcel`;
    const took = (work: () => unknown): number => {
      const began = performance.now();
      for (let n = 0; n < 5; n += 1) work();
      return performance.now() - began;
    };
    took(() => wordy.classify(long));
    expect(took(() => wordy.explain(long)) / took(() => wordy.classify(long))).toBeLessThan(60);
    expect(wordy.explain(long).because?.length).toBeGreaterThan(0);
  });

  it('has no reasons for what it knows nothing of', () => {
    expect(classifier.explain('Quantum xylophones').because).toEqual([]);
  });

  it('gives the same answer when it is trained again', () => {
    const again = trainClassifier(examples);
    for (const { text } of examples) expect(again.classify(`${text} now`)).toEqual(classifier.classify(`${text} now`));
  });

  it.each(['Quantum xylophones', 'Explain photosynthesis', 'Привет', '你好'])('is not sure about "%s"', (text) => {
    expect(classifier.classify(text).confidence).toBeLessThan(0.5);
  });

  it('believes a lone word only as far as it is an example', () => {
    expect(classifier.classify('my').confidence).toBeLessThan(0.5);
    const greeted = trainClassifier([
      ...examples,
      ...['Hello', 'Hi', 'Hey'].map((text) => ({ text, label: 'greeting' })),
    ]);
    expect(greeted.classify('hello!').label).toBe('greeting');
    expect(greeted.classify('hello!').confidence).toBeGreaterThan(classifier.classify('hello!').confidence);
  });

  it('can be trained on a single example', () => {
    const single = trainClassifier([{ text: 'Good morning', label: 'greeting' }]);
    expect(single.classify('good morning').confidence).toBeGreaterThan(0.5);
    expect(single.classify('broken window').confidence).toBeLessThan(0.5);
    expect(single.classify('你好').confidence).toBe(0);
  });

  it('refuses to be trained on nothing', () => {
    expect(() => trainClassifier([])).toThrow(RangeError);
    expect(() => trainClassifier([{ text: '?!', label: 'noise' }])).toThrow(RangeError);
  });
});
