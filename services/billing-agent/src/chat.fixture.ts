import type { Action, Notes, Turn, TurnMode } from '@baton/agent-kit';
import type { BillingAgent } from './billing.agent.ts';

export interface Handover {
  customer: string;
  account?: string;
  language?: string;
  intent?: string;
}

/** A conversation with the agent, as the kit would lead it: an offer first, then one turn for each message. */
export class Chat {
  private readonly history: Turn['history'][number][] = [];
  private notes: Notes = {};

  constructor(
    private readonly agent: BillingAgent,
    private readonly handover: Handover,
    private readonly now = new Date('2026-10-21T09:00:00Z'),
  ) {}

  /** What the customer said to the agent before this one. */
  before(...texts: string[]): this {
    for (const text of texts) this.hear(text, 'customer');
    return this;
  }

  /** The agent's action; the first message comes as an offer. */
  async act(text: string, more: Partial<Turn> = {}): Promise<Action> {
    const mode: TurnMode = this.history.some(({ from }) => from === 'billing-agent') ? 'owner' : 'offer';
    this.hear(text, 'customer');
    const action = await this.agent.take({ ...this.turn(mode), ...more });
    if (action.kind !== 'reply') return action;
    this.notes = action.notes ?? this.notes;
    this.hear(action.text, 'billing-agent');
    return action;
  }

  /** The agent's words, on one line, with plain spaces. */
  async says(text: string): Promise<string> {
    const action = await this.act(text);
    if (action.kind !== 'reply') throw new Error(`a reply was expected, not ${action.kind}`);
    return action.text.replace(/\s+/g, ' ');
  }

  private hear(text: string, from: string): void {
    this.history.push({ messageId: `m-${this.history.length + 1}`, from, text, at: this.now.toISOString() });
  }

  private turn(mode: TurnMode): Turn {
    const { customer, account, language = 'en', intent } = this.handover;
    const facts = account ? [{ name: 'account.number', value: account, provenance: 'customer' as const }] : [];
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
      facts,
      fact: (name) => facts.find((fact) => fact.name === name),
      package: { summary: 'A billing question.', task: { description: 'Answer it.' }, intent },
      memory: new Map(),
      notes: this.notes,
      now: this.now,
    };
  }
}
