import {
  type Action,
  type Approve,
  argumentsHash,
  type Decided,
  type Notes,
  playedWorkers,
  type Turn,
  type TurnMode,
} from '@baton/agent-kit';
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
  private asked: Turn['approval'];
  private isOpen = false;

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
    return this.keep(await this.agent.take({ ...this.turn(mode), ...more }));
  }

  /** What a person decides about what was asked for last, and what the agent makes of it. */
  async decided(how: Partial<Decided>): Promise<Action> {
    if (!this.asked) throw new Error('nothing was asked for');
    const { approvalId, act } = this.asked;
    const { outcome = 'approved' } = how;
    const by = { agentId: 'human-queue', operator: { id: 'op-1', displayName: 'Kim' } };
    const permitted = outcome === 'approved' ? act.arguments : undefined;
    const decided: Decided = { approvalId, act, outcome, argumentsHash: 'h', arguments: permitted, by, ...how };
    this.isOpen = false;
    const turn = { ...this.turn('owner'), unanswered: [], decided, effectKey: decided.approvalId };
    return this.keep(await this.agent.take(turn));
  }

  /** Goes on where another one is, with an agent of its own. */
  follow({ history, notes, asked }: Chat): this {
    this.history.push(...history);
    this.notes = notes;
    this.asked = asked;
    return this;
  }

  private keep(action: Action): Action {
    if (action.kind === 'approve') this.asked = approvalOf(action);
    this.isOpen ||= action.kind === 'approve';
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
      confidenceMin: 0.7,
      approval: this.isOpen ? this.asked : undefined,
      ...playedWorkers(),
      parked: [],
      effectKey: mode === 'owner' ? 'c-1:2' : undefined,
      now: this.now,
    };
  }
}

let approvals = 0;

const approvalOf = ({ act }: Approve): NonNullable<Turn['approval']> => {
  approvals += 1;
  return { approvalId: `ap-${approvals}`, act: { ...act, argumentsHash: argumentsHash(act.arguments) } };
};
