import { readFileSync } from 'node:fs';
import { writeWhole } from '../infrastructure/write-whole.ts';
import { paths } from './paths.ts';

export interface PartState {
  name: string;
  pid?: number;
  restarts: number;
}

/** Where traces can be seen; without a url, `why` says why nowhere. */
export interface TracesState {
  health: 'starting' | 'ready' | 'down';
  url?: string;
  why?: string;
}

/** What the launcher tells the other commands; adminUrl holds a password. */
export interface State {
  phase: 'starting' | 'ready' | 'stopping' | 'stopped';
  kafka?: { brokers: string; from: string };
  database?: { adminUrl: string; from: string; data?: string };
  traces?: TracesState;
  parts: PartState[];
}

export function writeState(state: State): void {
  writeWhole(paths.state, JSON.stringify(state, null, 2));
}

/** Nothing if there is none, or none that can be read: it is written anew with every change. */
export function readState(): State | undefined {
  try {
    return JSON.parse(readFileSync(paths.state, 'utf8'));
  } catch {
    return undefined;
  }
}
