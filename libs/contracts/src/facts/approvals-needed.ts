import type { ApprovalAct } from '../parts/approval-act.ts';

/**
 * How many people have to say yes: as many as were asked for. Where money is at stake, a person alone may make less of what
 * was asked for, not more: then it takes two.
 * @param asked how many the router asks for
 * @param edited the arguments as a person made them, if they did
 */
export const approvalsNeeded = (asked: number, act: ApprovalAct, edited?: Readonly<Record<string, unknown>>): number =>
  act.amount && edited && isMore(act.arguments, edited) ? Math.max(asked, 2) : asked;

const isMore = (asked: Readonly<Record<string, unknown>>, edited: Readonly<Record<string, unknown>>): boolean =>
  Object.entries(edited).some(([name, value]) => {
    const before = asked[name];
    return typeof value === 'number' && (typeof before !== 'number' || value > before);
  });
