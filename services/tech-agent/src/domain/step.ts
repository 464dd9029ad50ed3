export const flows = ['no_connection', 'slow', 'device'] as const;
export type Flow = (typeof flows)[number];

/** `check` tech does by itself; the customer looks, does or measures. */
export const stepKinds = ['check', 'look', 'do', 'measure'] as const;
export type StepKind = (typeof stepKinds)[number];

/** How any step may end. Steps that look or measure end in outcomes of their own, too: `red`, `below`. */
export const commonOutcomes = ['worked', 'did_not_help', 'cannot'] as const;

/** One step of a flow, in the customer's language. Phrases are as `says` reads them. */
export interface Step {
  name: string;
  kind: StepKind;
  /** For people, in English. */
  title: string;
  /** How others name it, in any language. */
  alsoCalled: readonly string[];
  /** Steps that come before, and the outcomes after which this one makes sense. */
  after: Readonly<Record<string, readonly string[]>>;
  instruction: string;
  question: string;
  /** What customers say who have done it. */
  done: readonly string[];
  /** What customers say for each outcome of its own. */
  outcomes: Readonly<Record<string, readonly string[]>>;
}

/** A step that was taken, and how it ended. */
export interface Tried {
  /** Its name, or as somebody else put it. */
  step: string;
  outcome: string;
}
