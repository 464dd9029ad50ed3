import type { Agent, RecordedDecision } from '@baton/routing';
import { Trouble } from '../trouble.ts';
import type { History } from './history.ts';

/** A history as lines: the agents first, then a decision each. */
export const linesOf = ({ agents, decisions }: History): readonly string[] =>
  [{ agents }, ...decisions].map((line) => JSON.stringify(line));

/** @throws Trouble naming the line that is none of an export */
export const historyIn = (text: string): History => {
  const [first = '', ...rest] = text.split('\n').filter((line) => line.trim());
  const { agents } = lineIn<{ agents?: Agent[] }>(first, 0);
  if (!Array.isArray(agents)) throw new Trouble('line 1 names no agents: npm run policy -- export makes such a file.');
  return { agents, decisions: rest.map((line, index) => decisionIn(line, index + 1)) };
};

const decisionIn = (line: string, index: number): RecordedDecision => {
  const decision = lineIn<Partial<RecordedDecision>>(line, index);
  if (!decision.decisionId || !decision.conversationId || !Array.isArray(decision.candidates))
    throw new Trouble(`line ${index + 1} is no decision: npm run policy -- export makes such a file.`);
  return decision as RecordedDecision;
};

const lineIn = <T>(line: string, index: number): T => {
  try {
    return (JSON.parse(line) ?? {}) as T;
  } catch {
    throw new Trouble(`line ${index + 1} is no JSON: npm run policy -- export makes such a file.`);
  }
};
