import type { Agent, RecordedDecision } from '@baton/routing';
import { textIn } from '../text-file.ts';
import { Trouble } from '../trouble.ts';
import type { History } from './history.ts';

/** A history as lines: the agents first, then a decision each. */
export const linesOf = ({ agents, decisions }: History): readonly string[] =>
  [{ agents }, ...decisions].map((line) => JSON.stringify(line));

/** @throws Trouble naming the line that is none of an export */
export const historyIn = (file: string): History => {
  const [first = '', ...rest] = textIn(file)
    .split('\n')
    .filter((line) => line.trim());
  const { agents } = lineIn<{ agents?: Agent[] }>(first, `${file}, line 1`);
  if (!Array.isArray(agents)) throw noExport(`${file}, line 1 names no agents`);
  return { agents, decisions: rest.map((line, index) => decisionIn(line, `${file}, line ${index + 2}`)) };
};

const decisionIn = (line: string, place: string): RecordedDecision => {
  const decision = lineIn<Partial<RecordedDecision>>(line, place);
  if (!decision.decisionId || !decision.conversationId || !Array.isArray(decision.candidates))
    throw noExport(`${place} is no decision`);
  return decision as RecordedDecision;
};

const lineIn = <T>(line: string, place: string): T => {
  try {
    return (JSON.parse(line) ?? {}) as T;
  } catch {
    throw noExport(`${place} is no JSON`);
  }
};

const noExport = (why: string): Trouble => new Trouble(`${why}: npm run policy -- export makes such a file.`);
