import type { Course } from './backtest-report.ts';
import type { RecordedDecision, Spent } from './recorded-decision.ts';

/** What followed each decision: what its conversation took from there on, by the id of the decision. */
export const coursesOf = (decisions: readonly RecordedDecision[]): ReadonlyMap<string, Course> => {
  const conversations = Map.groupBy(decisions, ({ tenant, conversationId }) => `${tenant} ${conversationId}`);
  return new Map([...conversations.values()].flatMap(coursesIn));
};

/** From the last decision of a conversation to its first. */
const coursesIn = (own: readonly RecordedDecision[]): readonly (readonly [decisionId: string, Course])[] => {
  const later = new Set<string>();
  let person = false;
  return own
    .toSorted((a, b) => (a.decisionId > b.decisionId ? -1 : 1))
    .map((decision) => {
      const { decisionId, handoffId, outcome } = decision;
      const hops = later.size - Number(later.has(handoffId));
      if (moves(outcome)) later.add(handoffId);
      person ||= outcome === 'human';
      return [decisionId, { hops, personShare: person ? 1 : 0, ...since(decision) }];
    });
};

const moves = (outcome: RecordedDecision['outcome']): boolean => outcome === 'route' || outcome === 'human';

const nothing: Spent = { answers: 0, tokens: 0, cost: {} };

const since = ({ madeFrom, spentByNow }: RecordedDecision): Spent => {
  if (!madeFrom || !spentByNow) return nothing;
  const { spent } = madeFrom;
  const cost = Object.entries(spentByNow.cost).map(([of, now]) => [of, now - (spent.cost[of] ?? 0)]);
  return {
    answers: spentByNow.answers - spent.answers,
    tokens: spentByNow.tokens - spent.tokens,
    cost: Object.fromEntries(cost),
  };
};

export const meanOf = (courses: readonly Course[]): Course => {
  const mean = (of: (course: Course) => number): number =>
    courses.length === 0 ? 0 : courses.reduce((sum, course) => sum + of(course), 0) / courses.length;
  const currencies = new Set(courses.flatMap(({ cost }) => Object.keys(cost)));
  return {
    hops: mean(({ hops }) => hops),
    personShare: mean(({ personShare }) => personShare),
    answers: mean(({ answers }) => answers),
    tokens: mean(({ tokens }) => tokens),
    cost: Object.fromEntries([...currencies].map((of) => [of, mean(({ cost }) => cost[of] ?? 0)])),
  };
};
