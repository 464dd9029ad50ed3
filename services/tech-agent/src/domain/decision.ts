import type { Diagnosis } from './diagnosis.ts';
import type { Statement } from './statement.ts';

/** Said in the customer's language, in the order of the statements. */
export interface Said {
  act: 'say';
  statements: readonly Statement[];
  diagnosis: Diagnosis;
  /** 0 to 1. */
  confidence: number;
  resolves: boolean;
}

/** `spent`: no step is left that the customer could take. */
export type PersonBecause = 'person_requested' | 'not_understood' | 'spent';

/** What tech does with one turn. */
export type Decision =
  | Said
  | { act: 'handOff'; intent: string; diagnosis: Diagnosis }
  | { act: 'askPerson'; because: PersonBecause; diagnosis: Diagnosis };

const CERTAIN = 0.95;

export const say = (diagnosis: Diagnosis, statements: readonly Statement[], more: Partial<Said> = {}): Said => ({
  act: 'say',
  statements,
  diagnosis,
  confidence: CERTAIN,
  resolves: false,
  ...more,
});

export const askPerson = (diagnosis: Diagnosis, because: PersonBecause): Decision => ({
  act: 'askPerson',
  because,
  diagnosis,
});
