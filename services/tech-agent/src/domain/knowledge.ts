import type { Flow, Step } from './step.ts';

/** The line of one account. */
export interface Line {
  account: string;
  area: string;
  /** What the customer pays for, in Mbit/s. */
  profileMbit: number;
  modem: string;
  /** Of the area, as IANA names it. */
  timeZone: string;
}

export interface Outage {
  id: string;
  area: string;
  /** ISO 8601, UTC. */
  since: string;
  /** ISO 8601, UTC; absent where nobody knows. */
  expectedUntil?: string;
}

export interface Article {
  id: string;
  title: string;
  body: string;
  /** The step it tells how to take. */
  step?: string;
}

/** What the tables say about one customer and one question. */
export interface Knowledge {
  /** Absent where the customer has no line, or several and has not said which. */
  line?: Line;
  /** Under way at the line. */
  outage?: Outage;
  /** In their order. */
  flows: Readonly<Record<Flow, readonly Step[]>>;
  /** Found for what was asked, the best first. */
  articles: readonly Article[];
}
