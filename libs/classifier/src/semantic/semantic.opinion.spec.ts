import { describe, expect, it } from 'vitest';
import { material, opinionSuite } from '../opinion.suite.ts';
import type { Embed } from './embed.port.ts';
import { semanticOpinion } from './semantic.opinion.ts';

/** As crude as vectors may be: how often each of some letters occurs. */
const letters = 'abcdefghijklmnoprstuvwy';
const embed: Embed = (texts) =>
  Promise.resolve(
    texts.map((text) => [0.1, ...[...letters].map((letter) => text.toLowerCase().split(letter).length - 1)]),
  );
const signal = new AbortController().signal;

opinionSuite('semantic', () => semanticOpinion(material, embed));

describe('a semantic opinion', () => {
  it('learns at the first question, once', async () => {
    const asked: number[] = [];
    const opinion = semanticOpinion(material, (texts) => {
      asked.push(texts.length);
      return embed(texts);
    });
    expect(asked).toEqual([]);
    await opinion.consult('my parcel', signal);
    await opinion.consult('my bicycle', signal);
    expect(asked.filter((texts) => texts > 1)).toHaveLength(1);
  });

  it('learns anew after a failure', async () => {
    let broken = true;
    const opinion = semanticOpinion(material, (texts) => (broken ? Promise.reject(new Error('gone')) : embed(texts)));
    await expect(opinion.consult('my parcel', signal)).rejects.toThrow('gone');
    broken = false;
    expect((await opinion.consult('Where is my parcel?', signal)).label).toBe('delivery');
  });

  it('says how probable it is that nothing fits: with all labels it adds up to one', async () => {
    const { ranking, outOfScope = 0 } = await semanticOpinion(material, embed).consult('Where is my parcel?', signal);
    expect(ranking.reduce((sum, { confidence }) => sum + confidence, outOfScope)).toBeCloseTo(1);
  });
});
