import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { availabilityOf, decideRoute, defaultPolicy, keptQuestion } from '@baton/routing';
import { agent, billing, questionOf, triage } from '@baton/routing/agents.fixture';
import { afterAll, describe, expect, it } from 'vitest';
import { askedBy } from './arguments.ts';
import { backtest, diff } from './backtest.command.ts';
import { check } from './check.command.ts';
import type { History } from './history.ts';
import { linesOf } from './history-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'policy-'));
afterAll(() => rmSync(folder, { recursive: true }));

const written = (name: string, text: string): string => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};

const asked = (...args: string[]) => {
  const one = askedBy(args);
  if (!one) throw new Error('the usage was asked for');
  return one;
};

const agents = [triage, billing, agent('human-queue', { kind: 'human' })];
const guessed = questionOf({ reason: { trigger: 'specialization', detail: '', by: 'sender', confidence: 0.75 } });
const { targets: _, ...decided } = decideRoute(guessed, defaultPolicy, agents);
const spent = { answers: 0, tokens: 0, cost: {} };
const decision = {
  ...{ decisionId: 'd-1', tenant: 'default', conversationId: 'c-1', handoffId: 'h-1', at: '2026-01-05T12:00:00.000Z' },
  ...decided,
  madeFrom: { question: keptQuestion(guessed), availability: availabilityOf(agents), spent },
};
const decisions = written('decisions.ndjson', linesOf({ agents, decisions: [decision] }).join('\n'));
const lenient = written('lenient.yaml', 'version: lenient\n');
const strict = written('strict.yaml', 'version: strict\nthresholds: { confidence: 0.8 }\n');
const wrong = written('wrong.yaml', 'version: wrong\nthreshold: { confidence: 0.8 }\n');

describe('npm run policy -- check', () => {
  it('is of the shipped file where none is named', () => {
    expect(check(asked('check')).text[0]).toMatch(/^policy\/routing-policy\.yaml is the policy \d{4}-\d\d-\d\d/);
  });

  it('says of a policy which it is', () => {
    expect(check(asked('check', strict))).toEqual({
      text: [`${strict} is the policy strict.`],
      data: { ok: true, version: 'strict', warnings: [] },
    });
  });

  it('says of anything else where it is wrong, and fails', () => {
    const { text, failed } = check(asked('check', wrong));
    expect(failed).toBe(true);
    expect(text[0]).toMatch(/wrong\.yaml:2:1 threshold: .*; did you mean thresholds\?$/);
    expect(text.at(-1)).toBe(`${wrong} is refused: 1 mistake.`);
  });

  it('says what can have no effect', () => {
    const rule = (name: string) => `  - { name: ${name}, when: { channel: web }, then: { person: true } }\n`;
    const shadowed = written('shadowed.yaml', `version: shadowed\nrules:\n${rule('one')}${rule('two')}`);
    const { text, failed } = check(asked('check', shadowed));
    expect(failed).toBeUndefined();
    expect(text).toEqual([
      expect.stringMatching(/shadowed\.yaml:4:\d+ .*two|never used/),
      expect.stringContaining('is the policy'),
    ]);
  });

  it('says which agents of an export cannot be told apart, with what the policy adds, and by which examples', () => {
    const parcels = ['Where is my parcel?', 'My parcel has not come', 'Track my parcel, please', 'The parcel is late'];
    const [post, cargo] = ['post', 'cargo'].map((name) =>
      agent(`${name}-agent`, { intents: [{ name, examples: name === 'post' ? parcels : ['Who pays the customs?'] }] }),
    );
    const apart = written('apart.ndjson', linesOf({ agents: [post, cargo], decisions: [] } as History).join('\n'));
    expect(check(asked('check', strict, '--decisions', apart)).data).toMatchObject({ ok: true, overlaps: [] });
    const added = JSON.stringify({ version: 'added', classifier: { examples: { cargo: parcels } } });
    const { text, data } = check(asked('check', written('added.yaml', added), '--decisions', apart));
    expect(text[0]).toMatch(
      /^The examples of cargo \(cargo-agent\) and post \(post-agent\) cannot be told apart: \d of them/,
    );
    expect(text[1]).toMatch(/^ {2}(cargo|post): .*parcel/);
    expect(data).toMatchObject({ overlaps: [{ between: [{ intent: 'cargo' }, { intent: 'post' }] }] });
  });

  it('takes a card for what it says, also where an intent is named as something every object has', () => {
    const walls = ['My wall is crooked', 'The wall leans', 'A crack in the wall', 'The wall is not straight'];
    const builder = agent('builder-agent', { intents: [{ name: 'constructor', examples: walls }] });
    const file = written('builder.ndjson', linesOf({ agents: [billing, builder], decisions: [] }).join('\n'));
    expect(check(asked('check', strict, '--decisions', file)).data).toMatchObject({ ok: true, overlaps: [] });
  });

  it('says of a file in another encoding that it is', () => {
    const file = join(folder, 'latin.yaml');
    writeFileSync(file, Buffer.from('version: v\nclassifier: { examples: { a: [Grüße] } }\n', 'latin1'));
    expect(() => check(asked('check', file))).toThrow('latin.yaml is not in UTF-8: save it in that encoding.');
  });

  it('says that there is no such file', () => {
    expect(() => check(asked('check', join(folder, 'none.yaml')))).toThrow('none.yaml cannot be read: ENOENT.');
  });
});

describe('an export of what was decided', () => {
  it('does where nothing runs: a policy is tried on it', async () => {
    const { data, text } = await backtest(asked('backtest', strict, '--decisions', decisions));
    expect(data).toMatchObject({ base: 'as recorded', candidate: 'strict', decisions: 1, moved: 1 });
    expect(text.join()).toContain('1 (100.0 %) would go elsewhere');
  });

  it('compares two policies, neither of which is in force', async () => {
    const { data } = await diff(asked('diff', lenient, strict, '--decisions', decisions));
    expect(data).toMatchObject({ base: 'lenient', candidate: 'strict', moves: [{ to: { target: 'human-queue' } }] });
  });

  it('is tried with a policy alone', async () => {
    await expect(backtest(asked('backtest', wrong, '--decisions', decisions))).rejects.toThrow(/is no policy:\n.*:2:1/);
  });
});
