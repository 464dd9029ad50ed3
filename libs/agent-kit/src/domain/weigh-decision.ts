import type { ApprovalDecided } from '@baton/contracts';
import { argumentsHash } from '../arguments-hash.ts';
import type { Approval, Decided } from './turn.ts';

/** A decision, and the code of what speaks against trusting it. */
export interface Weighed {
  readonly decided: Decided;
  readonly doubt?: 'arguments_changed';
}

/** Only what was asked, or what the person themselves made of it, may be carried out: all else is as good as rejected. */
export const weighDecision = ({ approvalId, act }: Approval, decision: ApprovalDecided): Weighed => {
  const { outcome, argumentsHash: hash, by, comment } = decision;
  const said: Decided = { approvalId, act, outcome, argumentsHash: hash, by, comment };
  if (outcome !== 'approved' && outcome !== 'edited') return { decided: said };
  const permitted = outcome === 'approved' ? act.arguments : decision.arguments;
  if (permitted && argumentsHash(permitted) === hash) return { decided: { ...said, arguments: permitted } };
  return { decided: { ...said, outcome: 'rejected', comment: undefined }, doubt: 'arguments_changed' };
};
