import type { Candidate } from '../decision/route-decision.ts';

const phrases: Readonly<Record<string, string>> = {
  not_meant: 'was not meant',
  is_the_sender: 'is the sender',
  already_tried: 'was asked before',
  not_live: 'is not live',
  draining: 'is about to stop',
  privilege: 'lacks the privilege',
  language: 'does not speak the language',
  overloaded: 'is overloaded',
};

/** `tech-agent is not live`; of one that could have taken it, how free it was; of both, how long the wait would have been. */
export const fateOf = ({ agentId, score, lostBecause, waitMs }: Candidate): string => {
  const wait = waitMs !== undefined && `a wait of ${Math.ceil(waitMs / 1_000)} s`;
  if (!lostBecause) return `${agentId} (${[score, wait].filter((part) => part !== false).join(', ')})`;
  const why = phrases[lostBecause] ?? `lost: ${lostBecause.replaceAll('_', ' ')}`;
  return `${agentId} ${[why, wait].filter((part) => part).join(', ')}`;
};
