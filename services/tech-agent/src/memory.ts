import type { Turn } from '@baton/agent-kit';
import { begun, type Diagnosis } from './domain/diagnosis.ts';
import type { Tried } from './domain/step.ts';

/** In the shared memory: what was tried, for whoever has the conversation next, and for tech when it comes back. */
export const TRIED = 'tech.tried';
/** As a package bounds it. */
const TEXT_MAX = 1_000;

interface TechNotes {
  /** Of the session these notes belong to. */
  epoch: number;
  diagnosis: Diagnosis;
}

export const notesOf = ({ epoch }: Turn, diagnosis: Diagnosis) => ({ epoch, diagnosis }) satisfies TechNotes;

/** What waited for an answer at an earlier time with the conversation waits no more. */
export const diagnosisOf = ({ notes, epoch }: Turn): Diagnosis =>
  notes.epoch === epoch && notes.diagnosis ? (notes as unknown as TechNotes).diagnosis : begun;

/** What others tried, and what tech itself left in the memory. */
export const triedBefore = ({ package: offered, memory }: Turn): Tried[] => [
  ...(offered?.tried ?? []),
  ...remembered(memory.get(TRIED)),
];

/** What a person settled or forbade. */
export const notAgain = ({ package: offered }: Turn): string[] => [
  ...(offered?.returns?.settled ?? []),
  ...(offered?.returns?.forbidden ?? []),
];

/** Whatever another agent may have written there. */
const remembered = (value: unknown): Tried[] => (Array.isArray(value) ? value.filter(isTried) : []);

const isTried = (value: unknown): value is Tried =>
  typeof value === 'object' &&
  value !== null &&
  'step' in value &&
  isShort(value.step) &&
  'outcome' in value &&
  isShort(value.outcome);

const isShort = (value: unknown): boolean => typeof value === 'string' && value !== '' && value.length <= TEXT_MAX;
