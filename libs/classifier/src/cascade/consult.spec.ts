import { describe, expect, it } from 'vitest';
import type { Classification } from '../classifier.port.ts';
import { type Opinion, OpinionFault } from '../opinion.port.ts';
import { consult } from './consult.ts';
import { consultAtOnce } from './consult-at-once.ts';

const guess = (label: string, confidence: number): Classification => ({
  label,
  confidence,
  ranking: [{ label, confidence }],
});
const says = (by: string, answer: Classification): Opinion => ({ by, consult: () => Promise.resolve(answer) });
const fails = (by: string, error: Error): Opinion => ({ by, consult: () => Promise.reject(error) });
const never = (by: string): Opinion => ({ by, consult: () => new Promise(() => {}) });
const none = (outOfScope: number): Classification => ({ label: '', confidence: 0, ranking: [], outOfScope });

const verdict = (opinions: readonly Opinion[], signal: AbortSignal = new AbortController().signal) => {
  let now = 0;
  return consult('words', { opinions, thresholds: { sure: 0.7, ask: 0.4 }, clock: () => now++, signal });
};

describe('a consultation', () => {
  it('asks nobody further once one is sure', async () => {
    const { asked, ...rest } = await verdict([says('phrases', guess('a', 1)), never('trained')]);
    expect(rest).toEqual({ outcome: 'sure', label: 'a', confidence: 1, by: 'phrases' });
    expect(asked).toEqual([{ by: 'phrases', label: 'a', confidence: 1, ms: 1 }]);
  });

  it('goes on while nobody is sure, and takes the surest word of all', async () => {
    const answer = await verdict([
      says('phrases', guess('a', 0)),
      says('trained', guess('a', 0.5)),
      says('semantic', guess('b', 0.6)),
      says('model', guess('c', 0.3)),
    ]);
    expect(answer).toMatchObject({ outcome: 'ask', label: 'b', confidence: 0.6, by: 'semantic' });
    expect(answer.asked.map(({ by, label }) => `${by}:${label}`)).toEqual([
      'phrases:',
      'trained:a',
      'semantic:b',
      'model:c',
    ]);
  });

  it('takes the later of two that are as sure', async () => {
    expect(await verdict([says('trained', guess('a', 0.5)), says('semantic', guess('b', 0.5))])).toMatchObject({
      label: 'b',
    });
  });

  it.each([
    ['fails', fails('model', new OpinionFault('http_500')), 'http_500'],
    ['breaks', fails('model', new Error('with what the customer wrote')), 'no_answer'],
  ])('lets what the cheap one said stand where a later one %s', async (_, later, fault) => {
    const answer = await verdict([says('trained', guess('a', 0.5)), later]);
    expect(answer).toMatchObject({ outcome: 'ask', label: 'a', by: 'trained' });
    expect(answer.asked[1]).toEqual({ by: 'model', label: '', confidence: 0, ms: 1, fault });
  });

  it('ends when its time is up, also where whoever is asked does not mind', async () => {
    const time = new AbortController();
    const answer = verdict([says('trained', guess('a', 0.5)), never('semantic'), never('model')], time.signal);
    await new Promise((resolve) => setImmediate(resolve));
    time.abort();
    expect(await answer).toMatchObject({
      label: 'a',
      asked: [{ by: 'trained' }, { by: 'semantic', fault: 'timeout' }],
    });
  });

  it('believes who could have named every label and named none, over a guess', async () => {
    const answer = await verdict([says('trained', guess('a', 0.6)), says('model', none(0.9))]);
    expect(answer).toMatchObject({ outcome: 'unsure', label: '', by: 'model' });
  });

  it('does not where it is hardly sure of none', async () => {
    expect(await verdict([says('trained', guess('a', 0.6)), says('model', none(0.5))])).toMatchObject({ label: 'a' });
  });

  it('knows nothing where nobody says anything', async () => {
    expect(await verdict([says('phrases', guess('a', 0))])).toMatchObject({ outcome: 'unsure', label: '' });
    expect(await verdict([])).toMatchObject({ outcome: 'unsure', asked: [] });
  });
});

describe('a consultation at once', () => {
  const classifier = (answer: Classification) => ({ labels: ['a'], classify: () => answer, explain: () => answer });

  it('asks those who need no time, and nobody after one who is sure', () => {
    const broken = { ...classifier(guess('a', 1)), classify: (): Classification => expect.unreachable() };
    const sure = [
      ['phrases', classifier(guess('a', 1))],
      ['trained', broken],
    ] as const;
    expect(consultAtOnce('words', sure, { sure: 0.7, ask: 0.4 }, () => 0)).toMatchObject({
      outcome: 'sure',
      by: 'phrases',
    });
    const unsure = [
      ['phrases', classifier(guess('a', 0))],
      ['trained', classifier(guess('b', 0.5))],
    ] as const;
    expect(consultAtOnce('words', unsure, { sure: 0.7, ask: 0.4 }, () => 0)).toMatchObject({
      outcome: 'ask',
      by: 'trained',
      asked: [{ by: 'phrases' }, { by: 'trained' }],
    });
  });
});
