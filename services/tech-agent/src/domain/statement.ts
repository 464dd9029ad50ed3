/** Everything tech can state, and the values each statement names. Words for it are in phrases/. */
export interface Statements {
  /** Instruction and question are the table's, in the customer's language. */
  step: { instruction: string; question: string };
  question: { question: string };
  notUnderstood: { question: string };
  article: { body: string };
  didItHelp: Record<never, never>;
  outage: { area: string; since: Moment; expectedUntil?: Moment };
  outageStill: { area: string; expectedUntil?: Moment };
  noOutage: { area: string };
  measured: { measured: number; profile: number; isEnough: boolean };
  noted: Record<never, never>;
  solved: Record<never, never>;
  welcome: Record<never, never>;
  takeYourTime: Record<never, never>;
  whatIsWrong: Record<never, never>;
  waiting: Record<never, never>;
  cameBack: Record<never, never>;
  askMissing: { names: readonly string[] };
}

/** A point in time as it is read where the line is. */
export interface Moment {
  /** ISO 8601, UTC. */
  at: string;
  /** As IANA names it. */
  timeZone: string;
}

export type StatementName = keyof Statements;
export type Statement = { [Name in StatementName]: { say: Name; with: Statements[Name] } }[StatementName];

export const state = <Name extends StatementName>(say: Name, values: Statements[Name]): Statement =>
  ({ say, with: values }) as Statement;
