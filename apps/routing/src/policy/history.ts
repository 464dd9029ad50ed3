import type { Agent, RecordedDecision } from '@baton/routing';
import type { RouterClient } from './router.client.ts';

/** What was decided, with what it takes to decide again. */
export interface History {
  readonly agents: readonly Agent[];
  readonly decisions: readonly RecordedDecision[];
}

/** What of it. */
export interface Wanted {
  readonly last: number;
  readonly tenant?: string;
  readonly conversation?: string;
}

const pageMax = 1_000;

/** From a router, the newest first. */
export const historyOf = async (router: RouterClient, wanted: Wanted): Promise<History> => {
  const agents = await router.get<Agent[]>('agents', 'agents');
  return { agents, decisions: await decisionsOf(router, wanted) };
};

export const decisionsOf = async (
  router: RouterClient,
  { last, tenant, conversation }: Wanted,
): Promise<readonly RecordedDecision[]> => {
  const read: RecordedDecision[] = [];
  while (read.length < last) {
    const limit = Math.min(pageMax, last - read.length);
    const before = read.at(-1)?.decisionId;
    const query = {
      limit: `${limit}`,
      ...(before && { before }),
      ...(tenant && { tenant }),
      ...(conversation && { conversation }),
    };
    const page = await router.get<RecordedDecision[]>(`decisions?${new URLSearchParams(query)}`, 'decisions');
    read.push(...page);
    if (page.length < limit) break;
  }
  return read;
};
