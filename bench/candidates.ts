import { startBareChain } from './baseline/bare-chain/start-bare-chain.ts';
import { startPlainNest } from './baseline/plain-nest/start-plain-nest.ts';
import type { Start } from './candidate.ts';
import { type Profile, startBaton } from './system/baton.candidate.ts';
import { handoffStory, turnStory } from './system/story.ts';

const packageBytes = 4_096;

/** What can be measured, by its name on the command line. */
export const candidatesFor = (profile?: Profile): Readonly<Record<string, Start>> => ({
  baton: startBaton({ name: 'baton', story: handoffStory(packageBytes), profile }),
  turns: startBaton({ name: 'turns', story: turnStory, profile }),
  'bare-chain': startBareChain,
  'plain-nest': startPlainNest,
});
