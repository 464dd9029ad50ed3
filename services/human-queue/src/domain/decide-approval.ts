import { approvalsNeeded, type Operator } from '@baton/contracts';
import type { Approval, Edit } from './approval.ts';
import { Refused } from './refused.ts';

export const verdicts = ['approved', 'edited', 'rejected', 'answered'] as const;
/** `edited`: a yes to other arguments. `answered`: neither yes nor no, the comment says what to do. */
export type Verdict = (typeof verdicts)[number];

export interface Decision {
  readonly outcome: Verdict;
  /** Of the arguments that the operator saw. */
  readonly argumentsHash: string;
  readonly comment?: string;
  readonly edit?: Edit;
}

/** Who says it, and when. */
interface Said {
  readonly operator: Operator;
  readonly now: Date;
}

/**
 * A yes is for the arguments that were seen, and stays the first of two where it takes two; a no is a no. The first decision
 * stands, nobody decides on their own act, and after the deadline nobody decides.
 */
export const decideApproval = (approval: Approval, decision: Decision, operator: Operator, now: Date): Approval => {
  mustBeOpen(approval, now);
  mustBeAnothers(approval, operator);
  mustBeSeen(approval, decision);
  mustBeTheAct(approval, decision);
  const said = { operator, now };
  if (decision.outcome === 'approved') return agreed(approval, decision, said);
  if (decision.outcome === 'edited') return edited(approval, decision, said);
  return { ...approval, status: decision.outcome, decidedBy: operator, decidedAt: now, comment: decision.comment };
};

const agreed = (approval: Approval, { comment }: Decision, { operator, now }: Said): Approval => {
  const { first, act } = approval;
  const needed = approvalsNeeded(approval.needed, act, first?.edit?.arguments);
  if (!first && needed > 1) return { ...approval, first: { by: operator, at: now, comment } };
  if (!first) return { ...approval, status: 'approved', decidedBy: operator, decidedAt: now, comment };
  if (first.by.id === operator.id)
    throw new Refused('second_person', 'It takes two people, and you have said yes: somebody else has to, too.', {
      first: first.by,
    });
  const { by: decidedBy, edit, comment: why = comment } = first;
  const status = edit ? 'edited' : 'approved';
  return { ...approval, status, decidedBy, seconded: operator, decidedAt: now, comment: why, edit };
};

/** Other arguments are another act: a yes to what was shown before is none to these. */
const edited = (approval: Approval, { comment, edit }: Decision, { operator, now }: Said): Approval => {
  const needed = approvalsNeeded(approval.needed, approval.act, edit?.arguments);
  if (needed > 1) return { ...approval, first: { by: operator, at: now, comment, edit } };
  return { ...approval, status: 'edited', first: undefined, decidedBy: operator, decidedAt: now, comment, edit };
};

/** What is carried out if the next person says yes. */
const shown = ({ act, first }: Approval): Edit => first?.edit ?? act;

const mustBeOpen = ({ status, deadline, decidedBy, decidedAt, execution }: Approval, now: Date): void => {
  if (status !== 'pending') {
    const by = decidedBy ? `, by ${decidedBy.displayName}` : '';
    const holds = { state: status, decidedBy, decidedAt, execution };
    throw new Refused('already_decided', `It is ${status} already${by}.`, holds);
  }
  if (deadline <= now)
    throw new Refused('approval_expired', 'The deadline has passed: nobody decided in time.', {
      state: 'expired',
      decidedAt: deadline,
    });
};

const mustBeAnothers = ({ requesters }: Approval, { id }: Operator): void => {
  if (requesters.includes(id))
    throw new Refused('requester', 'You had this conversation before the act was asked for: somebody else decides.');
};

const mustBeSeen = (approval: Approval, decision: Decision): void => {
  const { argumentsHash } = shown(approval);
  if (decision.argumentsHash !== argumentsHash)
    throw new Refused('not_what_was_shown', 'The act is not the one you saw: look at it again, then decide.', {
      argumentsHash,
      first: approval.first?.by,
    });
};

const mustBeTheAct = (approval: Approval, { outcome, edit }: Decision): void => {
  const isGiven = outcome === 'edited' ? edit && isSameAct(approval, edit) : !edit;
  if (!isGiven)
    throw new Refused('not_the_act', 'Only values may be edited, each to another of its kind, and one at least.');
};

/** The same act with other values than are shown: words for words, numbers for numbers, the rest as it was. */
const isSameAct = (approval: Approval, { arguments: edited }: Edit): boolean => {
  const asked = approval.act.arguments;
  return (
    changed(shown(approval).arguments, edited).length > 0 &&
    changed(asked, edited).every((name) => isOfOneKind(asked[name], edited[name]))
  );
};

type Arguments = Readonly<Record<string, unknown>>;

const changed = (before: Arguments, after: Arguments): readonly string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );

const isOfOneKind = (one: unknown, other: unknown): boolean =>
  Number.isInteger(one)
    ? Number.isInteger(other)
    : typeof one === typeof other && ['string', 'number', 'boolean'].includes(typeof one);
