import type { MadeFrom, RecordedDecision } from '@baton/routing';

/** As the database has it; nothing in what was decided before this was kept. */
export interface BasisText {
  readonly explanation: string | null;
  readonly made_from: string | null;
}

type Basis = Pick<RecordedDecision, 'claims' | 'because' | 'madeFrom'>;

export const basisOf = ({ explanation, made_from: madeFrom }: BasisText): Basis => ({
  ...(explanation && (JSON.parse(explanation) as Pick<Basis, 'claims' | 'because'>)),
  ...(madeFrom && { madeFrom: JSON.parse(madeFrom) as MadeFrom }),
});
