import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { paths } from './paths.ts';

export interface PartState {
  name: string;
  pid?: number;
  restarts: number;
}

/** What the launcher tells the other commands. */
export interface State {
  phase: 'starting' | 'ready' | 'stopping' | 'stopped';
  kafka?: { brokers: string; from: string };
  database?: { adminUrl: string; from: string; data?: string };
  parts: PartState[];
}

/** Readable by its owner only: it holds the database's address with its password. */
export function writeState(state: State): void {
  const unfinished = `${paths.state}.${process.pid}`;
  writeFileSync(unfinished, JSON.stringify(state, null, 2), { mode: 0o600 });
  renameSync(unfinished, paths.state);
}

export function readState(): State | undefined {
  return existsSync(paths.state) ? JSON.parse(readFileSync(paths.state, 'utf8')) : undefined;
}
