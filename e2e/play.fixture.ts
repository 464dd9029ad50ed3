import {
  type ConversationLifecycle,
  type CustomerChoice,
  type HandoffEnded,
  type HandoffProgress,
  type HandoffRequested,
  handoffRequested,
  handoffWithdrawn,
  inboxTopic,
  type MessageSent,
  newId,
  type RejectionReason,
} from '@baton/contracts';
import type { Outsider, Seen, Wiretap } from '@baton/testing';
import { expect, vi } from 'vitest';
import { lifecycleTopic, sentTopic, TestCustomer } from './customer.fixture.ts';
import type { Direction, Verb } from './directions.fixture.ts';
import type { TestOperator } from './operator.fixture.ts';
import type { Script } from './script.fixture.ts';
import type { ScriptedAgent } from './scripted-agent.fixture.ts';

/** All who take part beside the customer. */
export interface Cast {
  readonly outsider: Outsider;
  readonly tap: Wiretap;
  readonly ada: TestOperator;
  /** Agents that do what the script says, by id. */
  readonly scripted: Readonly<Record<string, ScriptedAgent>>;
  /** Makes the books of an account unreadable, or readable again. */
  books(account: string, how: 'break' | 'are mended'): Promise<void>;
}

/** Plays a script to its end. @returns the customer, with all that was heard */
export async function play(script: Script, cast: Cast): Promise<TestCustomer> {
  const scene = new Scene(script, cast);
  for (const [place, step] of script.steps.entries()) {
    if ('direction' in step) await scene.direct(step.direction);
    else await scene.customerSays(step.says, isAnswered(script.steps[place + 1]));
  }
  return scene.customer;
}

/** Where nothing is said of what follows, an answer does. */
const isAnswered = (next: Script['steps'][number] | undefined): boolean => next === undefined || 'says' in next;

const PATIENCE = { timeout: 25_000, interval: 50 };

class Scene {
  readonly customer: TestCustomer;
  /** How much of what the customer was told the script has come past. */
  private passed = 0;
  private written = '';
  private asked = '';

  constructor(
    script: Script,
    private readonly cast: Cast,
  ) {
    this.customer = new TestCustomer(cast.outsider, cast.tap, script.customer);
  }

  async customerSays(text: string, isAnswered: boolean): Promise<void> {
    this.passed = this.sent().length;
    this.written = await this.customer.write(text);
    if (isAnswered) await this.customer.answerTo(this.written);
  }

  async direct({ verb, with: details, where }: Direction): Promise<void> {
    await this.acts[verb](details as never).catch((error: Error) => {
      const heard = this.sent().map(({ from, text }) => `\n  ${from.agentId ?? from.kind}: ${text}`);
      throw new Error(`${where}: ${error.message.slice(0, 500)}\nThe customer read:${heard.join('')}`, {
        cause: error,
      });
    });
  }

  private readonly acts: Record<Verb, (details: never) => Promise<void>> = {
    answers: ({ agents, words = '' }: { agents: string; words?: string }) =>
      this.reads(({ kind, from, text }) => kind === 'reply' && among(agents, from.agentId) && text.includes(words)),
    notice: ({ words }: { words: string }) => this.reads(({ kind, text }) => kind === 'notice' && text.includes(words)),
    because: async ({ trigger }: { trigger: string }) => {
      const isIt = ({ key, type, data }: Seen) =>
        key === this.id && type === 'handoff.requested' && (data as HandoffRequested).reason.trigger === trigger;
      await this.cast.tap.until(isIt, PATIENCE.timeout);
    },
    chooses: async ({ choice }: { choice: CustomerChoice }) => {
      const { handoffId } = await this.hears<HandoffProgress>('handoff.progress.v1', ({ target }) => target === desk);
      await this.customer.choose(handoffId, choice);
    },
    nobody: async () => undefined,
    claims: async () => {
      await this.cast.ada.claim(this.id);
      await this.owned(desk);
    },
    speaks: async ({ words }: { words: string }) => {
      await this.atDesk('reply', { text: words });
      await this.reads(({ from, text }) => from.kind === 'human' && text === words);
    },
    resolves: async ({ words }: { words: string }) => {
      await this.atDesk('resolve', { text: words });
      await this.ended('resolved');
    },
    handsBack: async ({ agent, returns }: { agent: string; returns: string }) => {
      await this.atDesk('hand-back', { agentId: agent, ...returnsIn(returns) });
    },
    decides: async ({ outcome, comment }: { outcome: string; comment?: string }) => {
      await this.cast.ada.decide(this.id, outcome === 'approves' ? 'approved' : 'rejected', comment);
    },
    rejects: async ({ agent, reason }: { agent: string; reason: RejectionReason }) => {
      await this.player(agent).reject(await this.offer(agent), reason);
    },
    takes: async ({ agent, words }: { agent: string; words: string }) => {
      await this.player(agent).accept(await this.offer(agent), words);
      await this.reads(({ from, text }) => from.agentId === agent && text.endsWith(words));
    },
    says: async ({ agent, words }: { agent: string; words: string }) => {
      await this.player(agent).reply(await this.given(agent), words);
      await this.reads(({ from, text }) => from.agentId === agent && text.endsWith(words));
    },
    handsOn: async ({ agent, target }: { agent: string; target: string }) => {
      const reason = { trigger: 'specialization' } as const;
      this.asked = await this.player(agent).handOff(await this.given(agent), { to: { agentId: target }, reason });
      await this.hears<HandoffProgress>('handoff.progress.v1', ({ handoffId }) => handoffId === this.asked);
    },
    withdraws: async ({ agent }: { agent: string }) => {
      const { epoch } = this.lives().at(-1) as ConversationLifecycle;
      const withdrawal = { handoffId: this.asked, conversationId: this.id, epoch, reason: 'It is mended.' };
      await this.cast.outsider.send(handoffWithdrawn, withdrawal, { source: `urn:baton:${agent}` });
      await this.hears<HandoffEnded>(
        'handoff.ended.v1',
        ({ handoffId, outcome }) => handoffId === this.asked && outcome === 'withdrawn',
      );
    },
    wishes: async ({ target }: { target: string }) => {
      const isPerson = target === 'a person';
      await this.cast.outsider.send(handoffRequested, {
        handoffId: newId(),
        conversationId: this.id,
        from: { agentId: 'platform' },
        to: isPerson ? { kind: 'human' } : { intent: target },
        reason: { trigger: 'platform', detail: 'A button of the channel.', by: 'platform' },
        package: {
          summary: 'The platform wishes it.',
          task: { description: 'Go on with the customer.' },
          ...(!isPerson && { intent: target }),
        },
        requestedAt: new Date().toISOString(),
      });
    },
    breaks: ({ account, how }: { account: string; how: 'break' | 'are mended' }) => this.cast.books(account, how),
    endsWith: async ({ agents }: { agents: string }) => {
      await vi.waitFor(() => {
        const { owner, state } = this.lives().at(-1) ?? {};
        expect(state, `the last owner is ${owner?.agentId}`).not.toBe('resolved');
        expect(among(agents, owner?.agentId), `the owner is ${owner?.agentId}`).toBe(true);
      }, PATIENCE);
    },
    endsResolved: () => this.ended('resolved'),
    endsAtDesk: async () => {
      await this.hears<HandoffProgress>('handoff.progress.v1', ({ target }) => target === desk);
      await this.cast.ada.item(this.id);
    },
  };

  private get id(): string {
    return this.customer.conversationId;
  }

  private sent(): MessageSent[] {
    return this.customer.heard<MessageSent>(sentTopic);
  }

  private lives(): ConversationLifecycle[] {
    return this.customer.heard<ConversationLifecycle>(lifecycleTopic);
  }

  private player(agentId: string): ScriptedAgent {
    const agent = this.cast.scripted[agentId];
    if (!agent) throw new Error(`${agentId} is no agent that does what a script says`);
    return agent;
  }

  /** The next words that match, after those the script has come past. */
  private async reads(matches: (sent: MessageSent) => boolean): Promise<void> {
    const place = await vi.waitFor(() => {
      const found = this.sent().findIndex((sent, index) => index >= this.passed && matches(sent));
      expect(found, 'the customer waits for these words').toBeGreaterThanOrEqual(0);
      return found;
    }, PATIENCE);
    this.passed = place + 1;
  }

  private hears<T>(topic: string, matches: (data: T) => boolean): Promise<T> {
    return vi.waitFor(() => {
      const found = this.customer.heard<T>(topic).findLast(matches);
      expect(found, `something on ${topic}`).toBeDefined();
      return found as T;
    }, PATIENCE);
  }

  private async owned(agentId: string): Promise<void> {
    await this.hears<ConversationLifecycle>(
      lifecycleTopic,
      ({ state, owner }) => state === 'owner_changed' && owner?.agentId === agentId,
    );
  }

  private async ended(state: ConversationLifecycle['state']): Promise<void> {
    await vi.waitFor(() => expect(this.lives().at(-1)?.state).toBe(state), PATIENCE);
  }

  /** Whoever acts there has read what the customer wrote. */
  /** Whoever acts there has read what the customer wrote. */
  private async atDesk(act: string, body: object): Promise<void> {
    const item = await this.cast.ada.item(this.id);
    await vi.waitFor(async () => {
      const { conversation } = await this.cast.ada.look(item);
      expect(conversation.map(({ messageId }) => messageId)).toContain(this.written);
    }, PATIENCE);
    await this.cast.ada.act(item, act, body);
  }

  private offer(agentId: string): Promise<Seen> {
    return this.inInbox(agentId, ({ type }) => type === 'handoff.requested');
  }

  private given(agentId: string): Promise<Seen> {
    return this.inInbox(agentId, ({ data }) => (data as { messageId?: string }).messageId === this.written);
  }

  private inInbox(agentId: string, matches: (record: Seen) => boolean): Promise<Seen> {
    return this.cast.tap.until(
      (record) => record.topic === inboxTopic(agentId) && record.key === this.id && matches(record),
      PATIENCE.timeout,
    );
  }
}

const desk = 'human-queue';

const among = (agents: string, agentId = ''): boolean => agents.split(' or ').includes(agentId);

/** `; settled: this; settled: that; decision: so`. */
function returnsIn(text: string): { settled: string[]; promised: string[]; forbidden: string[]; decision?: string } {
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
