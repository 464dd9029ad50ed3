import { confidenceMinDefault, type Trigger } from '@baton/contracts';

/** What a deployment may switch off. `person_requested` is not among them: who asks for a person gets one. */
export const switchableTriggers = [
  'explicit_rule',
  'low_confidence',
  'capability',
  'specialization',
  'department',
  'language',
  'high_stakes',
  'out_of_scope',
  'privilege',
  'compliance',
  'error_recovery',
  'stalled',
] as const satisfies readonly Trigger[];
export type SwitchableTrigger = (typeof switchableTriggers)[number];

/** Which triggers hand a conversation on in this deployment, and from where on. */
export interface TriggerSwitches {
  /** The router does not act on these of its own accord; an agent's request that names one goes to a person. */
  readonly off: readonly SwitchableTrigger[];
  /** A sender less sure than this, 0 to 1, hands over to a person. */
  readonly confidenceMin: number;
  /** Intents that only a person may see to. */
  readonly reviewedIntents: readonly string[];
  /** From here on an amount in a customer's words is large, whatever its currency; in whole units. */
  readonly largeAmount: number;
  /** How many signs of anger in one message make it a person's. */
  readonly angerSigns: number;
  /** So many letters in one message are a change of language; fewer are one only when the next message goes on with it. */
  readonly switchLetters: number;
  /** A message with fewer letters says nothing about a change of language. */
  readonly leaningLetters: number;
  /** How many answers in a row may repeat what the owner has said before, with nothing found out in between. */
  readonly repeatsMax: number;
}

export const defaultSwitches: TriggerSwitches = {
  off: [],
  confidenceMin: confidenceMinDefault,
  reviewedIntents: [],
  largeAmount: 1_000,
  angerSigns: 2,
  switchLetters: 80,
  leaningLetters: 20,
  repeatsMax: 2,
};

export const isOn = ({ off }: TriggerSwitches, trigger: SwitchableTrigger): boolean => !off.includes(trigger);

/** `billing.*` covers every intent of billing's. */
export const covers = (pattern: string, intent: string | undefined): boolean =>
  intent !== undefined && (pattern.endsWith('.*') ? intent.startsWith(pattern.slice(0, -1)) : pattern === intent);
