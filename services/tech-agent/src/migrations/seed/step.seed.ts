import type { Language } from '../../domain/language.ts';
import type { StepKind } from '../../domain/step.ts';

interface StepWords {
  instruction: string;
  question: string;
  done?: readonly string[];
  outcomes?: Readonly<Record<string, readonly string[]>>;
}

/** One step in every language; one that tech takes by itself has no words. */
export interface StepSeed {
  name: string;
  kind: StepKind;
  title: string;
  alsoCalled: readonly string[];
  words?: Readonly<Record<Language, StepWords>>;
}
