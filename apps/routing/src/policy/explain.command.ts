import { type RecordedDecision, explain as sentencesOf } from '@baton/routing';
import { Trouble } from '../trouble.ts';
import type { Answer } from './answer.ts';
import type { Asked } from './arguments.ts';
import { decisionsOf, historyOf } from './history.ts';
import { linesOf } from './history-file.ts';
import { RouterClient } from './router.client.ts';

/** Why a conversation went where it went, decision by decision; or one decision by its id. */
export const explain = async ({ words: [id = ''], tenant }: Asked): Promise<Answer> => {
  const router = RouterClient.of(process.env);
  const about = await decisionsOf(router, { last: 1_000, conversation: id, ...(tenant && { tenant }) });
  const decisions = about.length > 0 ? about.toReversed() : [await decisionCalled(id, router)];
  return { text: decisions.flatMap(explained), data: decisions };
};

const decisionCalled = (id: string, router: RouterClient): Promise<RecordedDecision> =>
  router.get<RecordedDecision>(`decisions/${encodeURIComponent(id)}`, `conversation or decision '${id}'`);

const explained = (decision: RecordedDecision): readonly string[] => {
  const { decisionId, conversationId, at } = decision;
  const about = `${at.slice(0, 19).replace('T', ' ')}  ${conversationId}  decision ${decisionId}`;
  return [about, ...sentencesOf(decision).map((sentence) => `  ${sentence}`), ''];
};

/** All that was decided, for a backtest where nothing runs. */
export const exported = async ({ last, tenant }: Asked): Promise<Answer> => {
  const history = await historyOf(RouterClient.of(process.env), { last, ...(tenant && { tenant }) });
  if (history.decisions.length === 0) throw new Trouble('nothing has been decided there.');
  return { text: linesOf(history), data: history };
};
