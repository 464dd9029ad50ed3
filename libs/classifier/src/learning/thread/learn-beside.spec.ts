import { describe, expect, it } from 'vitest';
import { material } from '../../opinion.suite.ts';
import { trainClassifier } from '../../train.ts';
import { learnBeside } from './learn-beside.ts';

describe('learning in a thread of its own', () => {
  it('gives the very same classifier', async () => {
    const [beside, here] = [await learnBeside(material), trainClassifier(material)];
    for (const { text } of material) expect(beside.explain(text)).toEqual(here.explain(text));
  });

  it('holds nobody up', async () => {
    const many = Array.from({ length: 400 }, (_, at) => ({
      text: `sentence ${at} of ${at % 20}`,
      label: `l-${at % 20}`,
    }));
    const [here, everywhere] = [process.threadCpuUsage(), process.cpuUsage()];
    await learnBeside(many);
    expect(process.cpuUsage(everywhere).user).toBeGreaterThan(200_000);
    expect(process.threadCpuUsage(here).user).toBeLessThan(50_000);
  });

  it('ends when it is told to', async () => {
    await expect(learnBeside(material, AbortSignal.timeout(1))).rejects.toThrow('aborted');
  });

  it('fails where there is nothing to learn', async () => {
    await expect(learnBeside([])).rejects.toThrow('at least one labelled example');
  });
});
