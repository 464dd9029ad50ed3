import type { Turn } from '@baton/agent-kit';
import { begun, type Diagnosis } from './domain/diagnosis.ts';
import type { Tried } from './domain/step.ts';

/** In the shared memory: what was tried, for whoever has the conversation next, and for tech when it comes back. */
export const TRIED = 'tech.tried';

interface TechNotes {
  /** Of the session these notes belong to. */
  epoch: number;
  diagnosis: Diagnosis;
}

export const notesOf = ({ epoch }: Turn, diagnosis: Diagnosis) => ({ epoch, diagnosis }) satisfies TechNotes;

/** What waited for an answer at an earlier time with the conversation waits no more. */
export const diagnosisOf = ({ notes, epoch }: Turn): Diagnosis =>
  notes.epoch === epoch && notes.diagnosis ? (notes as unknown as TechNotes).diagnosis : begun;

/** What others tried, what a person forbade or settled, and what tech itself left in the memory. */
export function triedBefore({ package: offered, memory }: Turn): Tried[] {
  const { forbidden = [], settled = [] } = offered?.returns ?? {};
  const said = [...forbidden, ...settled].map((step) => ({ step, outcome: 'cannot' }));
  return [...(offered?.tried ?? []), ...remembered(memory.get(TRIED)), ...said];
}

/** Whatever another agent may have written there. */
const remembered = (value: unknown): Tried[] => (Array.isArray(value) ? value.filter(isTried) : []);

const isTried = (value: unknown): value is Tried =>
  typeof value === 'object' &&
  value !== null &&
  'step' in value &&
  typeof value.step === 'string' &&
  'outcome' in value &&
  typeof value.outcome === 'string';
