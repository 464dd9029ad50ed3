import type { Fault } from '../faults/fault.ts';
import type { Journal } from './journal.ts';
import { late } from './late.fault.ts';
import { poison } from './poison.fault.ts';
import { repeat } from './repeat.fault.ts';
import { rewind } from './rewind.fault.ts';

/** Faults of what is written and read, while every process is well. */
export const loadFaults = (journal: Journal): readonly Fault[] => [poison(journal), repeat, late(journal), rewind];
