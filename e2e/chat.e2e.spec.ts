import { join } from 'node:path';
import { brokers, NodeProcess, System } from '@baton/testing';
import { expect, it } from 'vitest';
import { operators } from './operator.fixture.ts';

await System.start(['router', 'triage-agent', 'billing-agent', 'tech-agent', 'human-queue'], operators);

const root = join(import.meta.dirname, '..');

/** What each script of the examples must show, in this order. */
const shows: readonly [script: string, ...lines: RegExp[]][] = [
  [
    'double-charge.txt',
    /notice.*our billing specialist/,
    /our billing specialist.*INV-2026-0917.*£12\.99.*5 September 2026/,
  ],
  ['double-charge-de.txt', /notice.*unsere Rechnungsabteilung/, /INV-2026-0922.*64,80.€.*15\. Oktober 2026/],
  ['tech-no-connection.txt', /notice.*our technical specialist/, /our technical specialist: /],
  ['tech-to-billing.txt', /our technical specialist: /, /our billing specialist.*INV-2026-0917/],
  ['two-topics.txt', /our billing specialist: .*INV-2026-0917/, /owner: billing-agent → tech-agent/],
  ['human-first.txt', /notice: I am asking a colleague/],
  ['human-first-de.txt', /notice: Ich hole eine Kollegin/],
  ['human-first-es.txt', /notice: Estoy avisando/],
  ['human-first-fr.txt', /notice: Je fais venir/],
  ['human-later.txt', /our billing specialist: /, /notice: I am asking a colleague/],
  ['nobody-covers.txt', /notice: I am asking a colleague/],
  ['explain-charge.txt', /notice.*our billing specialist/, /£22\.40/],
];

const play = async (script: string): Promise<{ ended: string; lines: string[] }> => {
  const chat = new NodeProcess({
    name: 'chat',
    args: ['dist/main.js', '--script', join(root, 'examples/conversations', script)],
    cwd: join(root, 'apps/chat'),
    env: { KAFKA_BROKERS: brokers().join() },
  });
  const ended = await chat.exited;
  return { ended, lines: chat.log.split('\n') };
};

it.each(shows)('plays %s to its end', async (script, ...expected) => {
  const { ended, lines } = await play(script);
  expect(ended, lines.join('\n')).toBe('exit 0');
  const found = expected.map((line) => lines.findIndex((text) => line.test(text)));
  expect(found, lines.join('\n')).not.toContain(-1);
  expect(found).toEqual(found.toSorted((a, b) => a - b));
});
