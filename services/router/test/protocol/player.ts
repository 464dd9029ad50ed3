import type {
  ContextPackage,
  HandoffRequested,
  HandoffTarget,
  Inbox,
  MessageReceived,
  Operator,
} from '@baton/contracts';
import type { Agent } from '@baton/routing';
import { type ApprovalDeed, ApprovalHand } from './approvals/approval-hand.ts';
import type { Input } from './letter.ts';
import type { OutboxRow } from './tables.ts';
import { TaskHand } from './tasks/task-hand.ts';

/** What an agent can do with what it has read. It does it whether it is its turn or not: that is the fence's business. */
export const acts = [
  'bids',
  'bids with first words',
  'declines',
  'lacks facts',
  'answers',
  'answers and resolves',
  'speaks unasked',
  'speaks ahead of its grant',
  'hands on to billing',
  'hands on to anybody',
  'hands on to a person',
  'takes its request back',
] as const;
export type Act = (typeof acts)[number] | ApprovalDeed;

/** What the desk does beside. */
export const deskActs = ['says the place in line', 'says that nobody is on duty'] as const;
export type DeskAct = (typeof deskActs)[number];

/** How an agent is. `gone` is one whose card is not there any more. */
export type Health = 'live' | 'draining' | 'silent' | 'gone';

type Offer = Inbox<HandoffRequested>;

export const operator: Operator = { id: 'ada', displayName: 'Ada' };
const conversationId = 'c-1';

/** An agent as the router meets it: what it reads in its inbox, in order, and what it says of that. */
export class Player {
  health: Health = 'live';
  private readonly offers: Offer[] = [];
  private readonly messages: Inbox<MessageReceived>[] = [];
  private readonly requests: { readonly handoffId: string; readonly epoch: number }[] = [];
  /** The last it was owner under, as far as it knows. */
  epoch = 0;
  private readonly taken = new Set<string>();
  /** What it does about tasks. */
  readonly work = new TaskHand(this);
  readonly hand: ApprovalHand;

  constructor(private readonly agent: Agent) {
    this.hand = new ApprovalHand(agent.card.agentId);
  }

  get id(): string {
    return this.agent.card.agentId;
  }

  get isDesk(): boolean {
    return this.agent.card.kind === 'human';
  }

  /** As the router knows it now. */
  get known(): readonly Agent[] {
    if (this.health === 'gone') return [];
    const live = this.health === 'live' || this.health === 'draining';
    return [{ ...this.agent, live, draining: this.health === 'draining' }];
  }

  /** What comes again has the id it had, and is not taken twice. */
  read(row: OutboxRow): void {
    const { id, contract, data } = row;
    if (this.taken.has(id)) return;
    this.taken.add(id);
    this.hand.read(row);
    const { delivery } = data as Inbox<object>;
    if (contract.type === 'handoff.requested') this.offers.unshift(data as Offer);
    if (contract.type === 'conversation.message.received') this.messages.unshift(data as Inbox<MessageReceived>);
    this.work.read(contract.type, data);
    if (delivery.mode === 'owner') this.epoch = Math.max(this.epoch, delivery.epoch);
  }

  /** @param back how far back it remembers: 0 is the newest it has read of a kind */
  act(act: Act | DeskAct, back: number, newId: () => string, now: Date): Input | undefined {
    const offer = older(this.offers, back);
    const message = older(this.messages, back);
    switch (act) {
      case 'bids':
        return offer && this.bid(offer, now);
      case 'bids with first words':
        return offer && this.bid(offer, now, `${this.id} begins.`);
      case 'declines':
        return offer && this.decline(offer, now, 'out_of_scope');
      case 'lacks facts':
        return offer && this.decline(offer, now, 'missing_context');
      case 'answers':
        return message && this.answer(message, false);
      case 'answers and resolves':
        return message && this.answer(message, true);
      case 'speaks unasked':
        return this.epoch > 0 ? this.say(this.epoch, { proactive: true }) : undefined;
      case 'speaks ahead of its grant':
        return offer && this.say(offer.delivery.epoch, { inReplyTo: offer.package.pending?.at(-1) ?? 'none' });
      case 'hands on to billing':
        return this.handOn({ intent: 'billing.double_charge' }, newId(), now);
      case 'hands on to anybody':
        return this.handOn({}, newId(), now);
      case 'hands on to a person':
        return this.handOn({ kind: 'human' }, newId(), now);
      case 'takes its request back':
        return this.withdraw(back);
      case 'says the place in line':
        return offer && this.place(offer, 'queued', now);
      case 'says that nobody is on duty':
        return offer && this.place(offer, 'deferred', now);
      default:
        return this.hand.act(act, this.epoch, back, newId, now);
    }
  }

  private get by() {
    return { agentId: this.id, ...(this.isDesk && { operator }) };
  }

  private bid({ handoffId, delivery, package: contents }: Offer, now: Date, text?: string): Input {
    const { attemptId = '', epoch } = delivery;
    const inReplyTo = contents.pending?.at(-1);
    const reply = text ? { text, language: 'en', ...(inReplyTo && { inReplyTo }) } : undefined;
    const readback = { summary: 'Understood.', firstStep: 'Look.', reliesOn: [] };
    const claim = { handoffId, attemptId, conversationId, by: this.by, epoch, readback };
    return { topic: 'accepted', data: { ...claim, acceptedAt: now.toISOString(), ...(reply && { reply }) } };
  }

  private decline({ handoffId, delivery }: Offer, now: Date, reason: 'out_of_scope' | 'missing_context'): Input {
    const { attemptId = '' } = delivery;
    const missing = reason === 'missing_context' ? { missing: ['account.number'] } : {};
    const answer = { handoffId, attemptId, conversationId, by: this.by, reason, detail: '', ...missing };
    return { topic: 'rejected', data: { ...answer, rejectedAt: now.toISOString() } };
  }

  private answer({ messageId, delivery }: Inbox<MessageReceived>, resolves: boolean): Input {
    return this.say(delivery.epoch, { inReplyTo: messageId, resolves });
  }

  private say(epoch: number, about: { inReplyTo?: string; proactive?: true; resolves?: boolean }): Input {
    const who = { conversationId, epoch, agentId: this.id, ...(this.isDesk && { operator, proactive: true as const }) };
    return { topic: 'reply', data: { ...who, text: `${this.id} speaks.`, ...about } };
  }

  private handOn(to: HandoffTarget, handoffId: string, now: Date): Input | undefined {
    if (this.epoch === 0) return undefined;
    const { epoch } = this;
    this.requests.unshift({ handoffId, epoch });
    const reason = { trigger: 'specialization' as const, detail: 'As the story goes.', by: 'sender' as const };
    const request = { handoffId, conversationId, epoch, from: this.by, to, reason, package: contents };
    return { topic: 'requested', data: { ...request, requestedAt: now.toISOString() } };
  }

  /** Its own request; or, not knowing better, the one it reads about that the router made in its name. */
  private withdraw(back: number): Input | undefined {
    const request = older(this.requests, back);
    return request && { topic: 'withdrawn', data: { ...request, conversationId, reason: 'Solved.' } };
  }

  private place({ handoffId, delivery }: Offer, state: 'queued' | 'deferred', now: Date): Input {
    const { attemptId = '', attempt = 1 } = delivery;
    const where = { handoffId, conversationId, state, attempt, attemptId, target: this.id, at: now.toISOString() };
    return { topic: 'progress', data: { ...where, ...(state === 'queued' && { position: 1 }) } };
  }
}

const contents: ContextPackage = { summary: 'Charged twice.', task: { description: 'Find the double charge.' } };

const older = <T>(newestFirst: readonly T[], back: number): T | undefined =>
  newestFirst[Math.min(back, newestFirst.length - 1)];
