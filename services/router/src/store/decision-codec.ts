import type { MadeFrom, RecordedDecision } from '@baton/routing';

/** As the database has it; nothing in what was decided before this was kept. */
export interface BasisText {
  readonly explanation: string | null;
  readonly made_from: string | null;
}

type Basis = Pick<RecordedDecision, 'claims' | 'because' | 'policyRule' | 'classifier' | 'madeFrom'>;

export const basisOf = ({ explanation, made_from: madeFrom }: BasisText): Basis => ({
  ...(explanation && (JSON.parse(explanation) as Omit<Basis, 'madeFrom'>)),
  ...(madeFrom && { madeFrom: JSON.parse(madeFrom) as MadeFrom }),
});
