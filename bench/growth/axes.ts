import type { Start } from '../candidate.ts';
import { type BatonOptions, startBaton } from '../system/baton.candidate.ts';
import { handoffStory } from '../system/story.ts';
import { announceAgents } from './agents.ts';
import { storeConversations } from './stored.ts';
import { type Talk, talkedBefore } from './turns.ts';
import { widenWindow } from './window.ts';

/** One thing that grows, in the order in which it is measured: what one point leaves behind is there at the next. */
export type Axis = readonly Start[];

const usual = handoffStory(4_096);
/** Those that run. */
const own = 3;

const at = (name: string, options: Partial<BatonOptions> = {}): Start => startBaton({ name, story: usual, ...options });

const stored = (from: number, to: number): Start =>
  at(`${to} stored`, {
    prepare: async (system) => {
      await storeConversations(system, { from, to });
      return undefined;
    },
  });

const agents = (count: number): Start =>
  at(`${count} agents`, {
    prepare: ({ ground }) => announceAgents(ground, Math.max(0, count - own)),
  });

/** More than any lap comes to. */
const conversations = 6_000;

const talked = (name: string, talk: Omit<Talk, 'count'>, windowTokens?: number): Start =>
  at(name, {
    story: { ...handoffStory(0), prepared: { name: talk.name, count: conversations } },
    prepare: async (system) => {
      await talkedBefore(system, { ...talk, count: conversations });
      if (windowTokens) await widenWindow(system.ground, 'billing-agent', windowTokens);
      return undefined;
    },
  });

const turns = (count: number): Start =>
  talked(`${count} turns`, { name: `turns-${count}`, turns: count, characters: 0 });

export const axes: Readonly<Record<string, Axis>> = {
  stored: [stored(1, 10_000), stored(10_001, 100_000), stored(100_001, 1_000_000)],
  agents: [agents(3), agents(30), agents(300)],
  history: [turns(5), turns(50), turns(200)],
  package: [
    at('package 1 KiB', { story: handoffStory(0) }),
    at('package 4 KiB'),
    talked('package 64 KiB', { name: 'long', turns: 6, characters: 10_000 }, 32_000),
  ],
  instances: [at('1 instance', { copies: 1 }), at('2 instances', { copies: 2 }), at('4 instances', { copies: 4 })],
};
