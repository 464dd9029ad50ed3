import { type Action, type Notes, playedWorkers, type Reply, type Turn, type TurnMode } from '@baton/agent-kit';
import type { TechAgent } from './tech.agent.ts';

type Package = NonNullable<Turn['package']>;

export interface Handover extends Partial<Omit<Package, 'customer'>> {
  customer: string;
  account?: string;
}

/** A conversation with the agent, as the kit would lead it: an offer first, then one turn for each message. */
export class Chat {
  private readonly history: Turn['history'][number][] = [];
  private readonly memory = new Map<string, unknown>();
  private readonly facts = new Map<string, NonNullable<ReturnType<Turn['fact']>>>();
  private notes: Notes = {};
  private isOwner = false;

  constructor(
    private readonly agent: TechAgent,
    private readonly handover: Handover,
  ) {
    const { account } = handover;
    if (account) this.facts.set('account.number', { name: 'account.number', value: account, provenance: 'customer' });
  }

  /** The agent's action; the first message comes as an offer. */
  async act(text: string, more: Partial<Turn> = {}): Promise<Action> {
    this.history.push(this.said(text, 'customer'));
    const action = await this.agent.take({ ...this.turn(this.isOwner ? 'owner' : 'offer'), ...more });
    this.keep(action);
    return action;
  }

  /** The agent's words, with plain spaces. */
  async says(text: string): Promise<string> {
    const action = await this.act(text);
    if (action.kind !== 'reply') throw new Error(`a reply was expected, not ${action.kind}`);
    return action.text.replace(/\s+/g, ' ');
  }

  /** The action after the last of these messages. */
  async after(...texts: string[]): Promise<Action | undefined> {
    let last: Action | undefined;
    for (const text of texts) last = await this.act(text);
    return last;
  }

  private keep(action: Action): void {
    if (action.kind === 'decline') return;
    this.notes = action.notes ?? this.notes;
    for (const fact of action.facts ?? []) this.facts.set(fact.name, fact);
    if (action.kind === 'reply') this.hearReply(action);
  }

  private hearReply({ text, remember = {} }: Reply): void {
    this.isOwner = true;
    this.history.push(this.said(text, 'tech-agent'));
    for (const [key, value] of Object.entries(remember)) this.memory.set(key, value);
  }

  private said(text: string, from: string): Turn['history'][number] {
    return { messageId: `m-${this.history.length + 1}`, from, text, at: '2026-11-21T09:00:00Z' };
  }

  private turn(mode: TurnMode): Turn {
    const { customer, account: _account, language = 'en', ...supplied } = this.handover;
    const { messageId = '', text = '', at = '' } = this.history.at(-1) ?? {};
    const message = { messageId, text, sentAt: at };
    return {
      mode,
      conversationId: 'c-1',
      epoch: 2,
      language,
      customer: { id: customer },
      message,
      unanswered: [message],
      history: this.history,
      facts: [...this.facts.values()],
      fact: (name) => this.facts.get(name),
      package: { summary: 'A technical question.', task: { description: 'Answer it.' }, language, ...supplied },
      memory: this.memory,
      notes: this.notes,
      confidenceMin: 0.7,
      ...playedWorkers(),
      parked: [],
      now: new Date('2026-11-21T09:00:00Z'),
    };
  }
}
