import {
  type CustomerChoice,
  type HandoffEnded,
  type HandoffProgress,
  handoffRequested,
  handoffWithdrawn,
  type MessageSent,
  newId,
  type RejectionReason,
} from '@baton/contracts';
import { expect } from 'vitest';
import type { Details, Verb } from './directions.fixture.ts';
import { desk, type Scene } from './scene.fixture.ts';

type Act = (scene: Scene, details: Details) => void | Promise<void>;

/** What becomes of each direction. */
export const acts: Readonly<Record<Verb, Act>> = {
  answers: (scene, { agents, words = '' }) =>
    scene.reads(({ kind, from, text }) => kind === 'reply' && among(agents, from.agentId) && text.includes(words)),
  notice: (scene, { words = '' }) => scene.reads(({ kind, text }) => kind === 'notice' && text.includes(words)),
  because: (scene, { trigger }) => scene.because(trigger),
  chooses: async (scene, { choice }) => {
    const { handoffId } = await calledTo(scene);
    await scene.customer.choose(handoffId, choice as CustomerChoice);
  },
  nobody: () => undefined,
  claims: async (scene) => {
    await scene.cast.ada.claim(scene.id);
    await endsWith(scene, desk);
  },
  speaks: async (scene, { words = '' }) => {
    await scene.atDesk('reply', { text: words });
    await scene.reads(({ from, text }) => from.kind === 'human' && text === words);
  },
  resolves: async (scene, { words }) => {
    await scene.atDesk('resolve', { text: words });
    await endsResolved(scene);
  },
  handsBack: (scene, { agent, returns }) => scene.atDesk('hand-back', { agentId: agent, ...returnsIn(returns) }),
  decides: async ({ cast, id }, { outcome, comment }) => {
    await cast.ada.decide(id, outcome === 'approves' ? 'approved' : 'rejected', comment);
  },
  rejects: async (scene, { agent, reason }) =>
    scene.player(agent).reject(await scene.offer(agent), reason as RejectionReason),
  takes: async (scene, { agent, words = '' }) => {
    await scene.player(agent).accept(await scene.offer(agent), words);
    await scene.reads(saidBy(agent, words));
  },
  says: async (scene, { agent, words = '' }) => {
    await scene.player(agent).reply(await scene.message(agent), words);
    await scene.reads(saidBy(agent, words));
  },
  handsOn: async (scene, { agent, target }) => {
    const asked = { to: { agentId: target }, reason: { trigger: 'specialization' } } as const;
    const own = await scene.player(agent).handOff(await scene.message(agent), asked);
    scene.asked = own;
    await scene.hears<HandoffProgress>('handoff.progress.v1', ({ handoffId }) => handoffId === own);
  },
  withdraws: async (scene, { agent }) => {
    const { asked: handoffId, id: conversationId, life } = scene;
    const withdrawal = { handoffId, conversationId, epoch: life?.epoch ?? 0, reason: 'It is mended.' };
    await scene.cast.outsider.send(handoffWithdrawn, withdrawal, { source: `urn:baton:${agent}` });
    const isEnd = (end: HandoffEnded) => end.handoffId === handoffId && end.outcome === 'withdrawn';
    await scene.hears<HandoffEnded>('handoff.ended.v1', isEnd);
  },
  wishes: async ({ cast, id }, { target }) => {
    await cast.outsider.send(handoffRequested, {
      handoffId: newId(),
      conversationId: id,
      from: { agentId: 'platform' },
      ...wished(target),
      reason: { trigger: 'platform', detail: 'A button of the channel.', by: 'platform' },
      requestedAt: new Date().toISOString(),
    });
  },
  breaks: ({ cast }, { account, how }) => cast.books(account, how as 'break' | 'are mended'),
  endsWith: (scene, { agents }) => endsWith(scene, agents),
  endsResolved: (scene) => endsResolved(scene),
  endsAtDesk: async (scene) => {
    await calledTo(scene);
    await scene.cast.ada.item(scene.id);
  },
};

const calledTo = (scene: Scene): Promise<HandoffProgress> =>
  scene.hears<HandoffProgress>('handoff.progress.v1', ({ target }) => target === desk);

const endsWith = (scene: Scene, agents: string): Promise<void> =>
  scene.until(() => {
    const { owner, state } = scene.life ?? {};
    expect(state, `the last owner is ${owner?.agentId}`).not.toBe('resolved');
    expect(among(agents, owner?.agentId), `the owner is ${owner?.agentId}`).toBe(true);
  });

const endsResolved = (scene: Scene): Promise<void> => scene.until(() => expect(scene.life?.state).toBe('resolved'));

/** The platform may put a word of its own before an agent's first ones. */
const saidBy = (agent: string, words: string) => (sent: MessageSent) =>
  sent.from.agentId === agent && sent.text.endsWith(words);

const among = (agents: string, agentId = ''): boolean => agents.split(' or ').includes(agentId);

/** A person, or whoever covers an intent. */
function wished(target: string) {
  const supplied = { summary: 'The platform wishes it.', task: { description: 'Go on with the customer.' } };
  if (target === 'a person') return { to: { kind: 'human' as const }, package: supplied };
  return { to: { intent: target }, package: { ...supplied, intent: target } };
}

/** `; settled: this; settled: that; decision: so`. */
function returnsIn(text = ''): { settled: string[]; promised: string[]; forbidden: string[]; decision?: string } {
  const parts = text.split('; ').flatMap((part) => {
    const [, name = '', value = ''] = /^(\w+): (.+)$/.exec(part) ?? [];
    return name ? [{ name, value }] : [];
  });
  const all = (name: string) => parts.filter((part) => part.name === name).map(({ value }) => value);
  const [decision] = all('decision');
  return {
    settled: all('settled'),
    promised: all('promised'),
    forbidden: all('forbidden'),
    ...(decision && { decision }),
  };
}
