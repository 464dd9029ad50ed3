import type { Candidate } from '../decision/route-decision.ts';

const phrases: Readonly<Record<string, string>> = {
  not_meant: 'was not meant',
  is_the_sender: 'is the sender',
  already_tried: 'was asked before',
  not_live: 'is not live',
  draining: 'is about to stop',
  privilege: 'lacks the privilege',
  language: 'does not speak the language',
};

/** `tech-agent is not live`; of one that could have taken it, how free it was. */
export const fateOf = ({ agentId, score, lostBecause }: Candidate): string =>
  lostBecause
    ? `${agentId} ${phrases[lostBecause] ?? `lost: ${lostBecause.replaceAll('_', ' ')}`}`
    : `${agentId} (${score})`;
