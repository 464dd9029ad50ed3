import { afterAll, describe, expect, it } from 'vitest';
import { consult } from '../../cascade/consult.ts';
import { type Opinion, OpinionFault, opinionOf } from '../../opinion.port.ts';
import { trainClassifier } from '../../train.ts';
import { elsewhere, examples, paraphrases } from '../paraphrases.fixture.ts';
import { SemanticThread } from './semantic-thread.ts';

const labelled = (texts: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(texts).flatMap(([label, all]) => all.map((text) => ({ label, text })));

const thread = new SemanticThread({ examples: labelled(examples) });
afterAll(() => thread.close());
const signal = () => AbortSignal.timeout(30_000);

/** Words that say nothing of what a sentence is about. */
const functionWords = new Set(
  'a an the i me my you your we our it its is are was be been am do does did has have had not no of on in to for at by with and or that this there here where when which what why how who can could will would shall should may might please from up as if so but'.split(
    ' ',
  ),
);
const contentWords = (text: string): readonly string[] =>
  (text.toLowerCase().match(/[a-z]+/g) ?? []).filter((word) => !functionWords.has(word)).map(stem);
const stem = (word: string): string => word.replace(/(ing|ed|ly|es|s|e)$/, '');

const trained = trainClassifier(labelled(examples));
const thresholds = { sure: 0.7, ask: 0.4 };
const asked = (text: string, opinions: readonly Opinion[]) =>
  consult(text, { opinions, thresholds, clock: () => performance.now(), signal: signal() });

describe('the semantic opinion of the model inside the package', () => {
  it('is tried with sentences that share no content word with any example', () => {
    const known = new Set(labelled(examples).flatMap(({ text }) => contentWords(text)));
    const shared = labelled(paraphrases).flatMap(({ text }) => contentWords(text).filter((word) => known.has(word)));
    expect(shared).toEqual([]);
    expect(labelled(paraphrases).length).toBeGreaterThanOrEqual(30);
  });

  it('finds at least twenty of these, of which the trained one is not sure, and is sure of few that are wrong', async () => {
    const cheap = opinionOf('trained', trained);
    const answers = await Promise.all(
      labelled(paraphrases).map(async ({ label, text }) => ({
        label,
        alone: await asked(text, [cheap]),
        both: await asked(text, [cheap, thread]),
      })),
    );
    const sure = answers.filter(({ alone, both }) => alone.outcome !== 'sure' && both.outcome === 'sure');
    const right = sure.filter(({ label, both }) => both.label === label);
    expect(right.length).toBeGreaterThanOrEqual(20);
    expect(right.length / sure.length).toBeGreaterThan(thresholds.sure);
  }, 30_000);

  it('is sure of nothing that is about something else', async () => {
    const answers = await Promise.all(elsewhere.map((text) => thread.consult(text, signal())));
    for (const { confidence, outOfScope } of answers) {
      expect(confidence).toBeLessThan(thresholds.ask);
      expect(outOfScope).toBeGreaterThan(0.5);
    }
  });

  it('holds nobody up who asks it, neither while it learns nor after', async () => {
    const fresh = new SemanticThread({ examples: labelled(examples) });
    const [here, everywhere] = [process.threadCpuUsage(), process.cpuUsage()];
    await Promise.all(elsewhere.map((text) => fresh.consult(text, signal())));
    const used = { here: process.threadCpuUsage(here).user, everywhere: process.cpuUsage(everywhere).user };
    await fresh.close();
    expect(used.everywhere).toBeGreaterThan(100_000);
    expect(used.here).toBeLessThan(50_000);
  }, 30_000);

  it('answers what is waited for when another takes its place', async () => {
    const fresh = new SemanticThread({ examples: labelled(examples) });
    const waiting = fresh.consult('Please refund me', signal());
    fresh.retire();
    expect((await waiting).label).toBe('billing.refund');
  }, 30_000);

  it('is given up when time is up, and when its thread is gone; the next question begins another', async () => {
    const fresh = new SemanticThread({ examples: labelled(examples) });
    await expect(fresh.consult('late', AbortSignal.timeout(1))).rejects.toEqual(new OpinionFault('timeout'));
    const waiting = fresh.consult('gone', signal());
    await fresh.close();
    await expect(waiting).rejects.toEqual(new OpinionFault('thread_gone'));
    expect((await fresh.consult('Please refund me', signal())).label).toBe('billing.refund');
    await fresh.close();
  }, 30_000);
});
