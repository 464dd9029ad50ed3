/** What somebody other than the customer does in a script, and what must have come of it before it goes on. */
export interface Direction {
  readonly verb: Verb;
  readonly details: Details;
  /** File and line. */
  readonly where: string;
}

/** What a direction names: each form its own. */
export interface Details {
  readonly agents: string;
  readonly agent: string;
  readonly words?: string;
  readonly trigger: string;
  readonly choice: string;
  readonly returns?: string;
  readonly outcome: string;
  readonly comment?: string;
  readonly reason: string;
  readonly target: string;
  readonly account: string;
  readonly how: string;
}

const agents = '(?<agents>[a-z][\\w-]*(?: or [a-z][\\w-]*)*)';
const agent = '(?<agent>[a-z][\\w-]*)';

/** How directions are written. */
const forms = {
  answers: new RegExp(`^${agents} answers(?:: (?<words>.+))?$`),
  notice: /^notice: (?<words>.+)$/,
  because: /^because (?<trigger>[a-z_]+)$/,
  chooses: /^customer chooses (?<choice>wait|callback|message|back)$/,
  nobody: /^nobody is on duty$/,
  claims: /^Ada claims$/,
  speaks: /^Ada: (?<words>.+)$/,
  resolves: /^Ada resolves: (?<words>.+)$/,
  handsBack: new RegExp(
    `^Ada hands back to ${agent}(?<returns>(?:; (?:settled|promised|forbidden|decision): [^;]+)*)$`,
  ),
  decides: /^Ada (?<outcome>approves|rejects: (?<comment>.+))$/,
  rejects: new RegExp(`^${agent} rejects: (?<reason>[a-z_]+)$`),
  takes: new RegExp(`^${agent} takes it: (?<words>.+)$`),
  says: new RegExp(`^${agent} says: (?<words>.+)$`),
  handsOn: new RegExp(`^${agent} asks for (?<target>[a-z][\\w-]*)$`),
  withdraws: new RegExp(`^${agent} withdraws$`),
  wishes: /^platform wishes for (?<target>a person|[a-z_]+\.[a-z_]+)$/,
  breaks: /^the books of (?<account>TC-\d+) (?<how>break|are mended)$/,
  endsWith: new RegExp(`^ends with ${agents}$`),
  endsResolved: /^ends resolved$/,
  endsAtDesk: /^ends at the desk$/,
} as const;

export type Verb = keyof typeof forms;

/** @throws where a line is none of these */
export function directionIn(line: string, where: string): Direction {
  for (const [verb, form] of Object.entries(forms)) {
    const found = form.exec(line);
    if (found) return { verb: verb as Verb, details: { ...found.groups } as unknown as Details, where };
  }
  throw new Error(
    `${where}: nobody knows how to “${line}”. Known: ${Object.keys(forms).join(', ')}; see directions.fixture.ts`,
  );
}
