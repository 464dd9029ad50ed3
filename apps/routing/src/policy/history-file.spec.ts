import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { historyIn, linesOf } from './history-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'history-'));
afterAll(() => rmSync(folder, { recursive: true }));

const written = (content: string): string => {
  const file = join(folder, 'decisions.ndjson');
  writeFileSync(file, content);
  return file;
};

const decision = { decisionId: 'd-1', conversationId: 'c-1', candidates: [] };
const text = `${JSON.stringify({ agents: [] })}\n${JSON.stringify(decision)}\n`;

describe('an export of what was decided', () => {
  it('is read as it was written', () => {
    const history = historyIn(written(text));
    expect(history).toEqual({ agents: [], decisions: [decision] });
    expect(`${linesOf(history).join('\n')}\n`).toBe(text);
  });

  it.each([
    ['', 'line 1'],
    ['{}', 'line 1 names no agents'],
    [`${text}{`, 'line 3 is no JSON'],
    [`${text}{"decisionId":"d-2"}`, 'line 3 is no decision'],
    [`${text}null`, 'line 3 is no decision'],
  ])('%j is none: %s', (wrong, why) => {
    expect(() => historyIn(written(wrong))).toThrow(`decisions.ndjson, ${why}`);
  });
});
