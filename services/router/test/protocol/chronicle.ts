import type {
  ApprovalRequested,
  ConversationLifecycle,
  HandoffEnded,
  HandoffRequested,
  Inbox,
  MessageReceived,
  MessageSent,
  TaskRequested,
} from '@baton/contracts';
import type { NumberedAnnouncement } from '../../src/domain/announce/announcement.ts';
import type { Conversation } from '../../src/domain/conversation.ts';
import type { Letter } from './letter.ts';
import { noticeSaid } from './notice-said.ts';
import { TaskChronicle } from './tasks/task-chronicle.ts';
import type { Transaction } from './transaction.ts';

/** Somebody, under an epoch. */
export interface Holding {
  readonly agentId: string;
  readonly epoch: number;
}

/** What somebody did as an owner, and who the owner was just then, as far as told. */
interface Deed extends Holding {
  readonly what: string;
  readonly owner?: Holding;
}

interface Delivered extends Holding {
  readonly messageId: string;
  readonly mode: string;
}

export const asksForPerson = (text: string): boolean => text.includes('a human');

/**
 * The story so far, as a reader of topics and inboxes has it who knows none of the router's state: who was given what, who
 * asked for what, what has been answered. It is kept beside the state, so that the two can be held against each other.
 */
export class Chronicle {
  /** Who became owner, in order. */
  readonly grants: (Holding & { readonly handoffId?: string })[] = [];
  /** Epochs given to anybody, owner or candidate, in order. */
  readonly epochs: number[] = [];
  readonly deeds: Deed[] = [];
  /** Words that say who has taken over, and whether they had. */
  readonly announced: { readonly handoffId: string; readonly transferred: boolean }[] = [];
  readonly requested = new Set<string>();
  readonly ends: string[] = [];
  readonly delivered: Delivered[] = [];
  /** What the customer said and nobody has answered. */
  pending: readonly string[] = [];
  owner?: Holding;
  /** The customer asked for a person, who has not come, and has not been told what becomes of that. */
  wantsPerson = false;
  /** What was given out, and what became of it. */
  readonly tasks = new TaskChronicle();
  private readonly heard = new Map<string, string>();

  add(transaction: Transaction): void {
    const { letter, before, after, told } = transaction;
    this.tasks.add(transaction);
    if (letter) this.taken(letter, before);
    for (const one of told) {
      if (one.inbox) this.copied(one, one.inbox);
      else this.said(one);
    }
    if (after?.owner.kind === 'human' && !after.handoff) this.wantsPerson = false;
  }

  /** Whoever wrote what is lost is to hear of a person, unless one has the conversation. */
  lost({ input }: Letter, before?: Conversation): void {
    if (input.topic === 'message' && before?.owner.kind !== 'human') this.wantsPerson = true;
  }

  private taken({ input }: Letter, before?: Conversation): void {
    if (input.topic === 'requested') this.requested.add(input.data.handoffId);
    if (input.topic !== 'message' || this.heard.has(input.data.messageId)) return;
    const { messageId, text } = input.data;
    this.heard.set(messageId, text);
    this.pending = [...this.pending, messageId];
    const hasPerson = before?.owner.kind === 'human' && before.status === 'open' && !before.handoff;
    if (asksForPerson(text) && !hasPerson) this.wantsPerson = true;
  }

  private said({ contract, data }: NumberedAnnouncement): void {
    if (contract.type === 'conversation.lifecycle') this.lived(data as ConversationLifecycle);
    if (contract.type === 'handoff.requested') this.requested.add((data as HandoffRequested).handoffId);
    if (contract.type === 'handoff.ended') this.ends.push((data as HandoffEnded).handoffId);
    if (contract.type === 'conversation.message.sent') this.spoken(data as MessageSent);
  }

  private lived({ state, owner, epoch, handoffId }: ConversationLifecycle): void {
    if (state === 'resolved') this.owner = undefined;
    if (!owner) return;
    this.owner = { agentId: owner.agentId, epoch };
    this.grants.push({ ...this.owner, handoffId });
    if (state !== 'owner_changed') this.epochs.push(epoch);
    if (owner.kind === 'human') this.wantsPerson = false;
  }

  private spoken({ kind, from, epoch, text, inReplyTo, handoffId = '' }: MessageSent): void {
    if (kind === 'reply') {
      this.deeds.push({ what: `says "${text}"`, agentId: from.agentId ?? '', epoch, owner: this.owner });
      this.pending = this.pending.slice(this.pending.indexOf(inReplyTo ?? '') + 1);
      return;
    }
    const notice = noticeSaid(text);
    if (notice === 'handed_over' || notice === 'person_joined') {
      const transferred = this.grants.at(-1)?.handoffId === handoffId;
      this.announced.push({ handoffId, transferred });
    }
    if (notice === 'approval_asked') this.pending = [];
    if (notice === 'back_to_assistant') this.pending = this.pending.filter((one) => !this.isWish(one));
    if (notice && settling.includes(notice)) this.wantsPerson = false;
  }

  private copied({ contract, data }: NumberedAnnouncement, agentId: string): void {
    const { delivery } = data as Inbox<object>;
    const { epoch, mode } = delivery;
    if (contract.type === 'handoff.requested') this.epochs.push(epoch);
    if (contract.type === 'conversation.message.received')
      this.delivered.push({ messageId: (data as MessageReceived).messageId, agentId, epoch, mode });
    if (contract.type === 'handoff.accepted' && mode === 'owner')
      this.deeds.push({ what: 'reads its grant', agentId, epoch, owner: this.owner });
    if (contract.type === 'task.requested' && (data as TaskRequested).depth === 0)
      this.deeds.push({
        what: 'gives out work',
        agentId: (data as TaskRequested).from.agentId,
        epoch,
        owner: this.owner,
      });
    if (contract.type === 'approval.requested') this.approvalAsked(data as ApprovalRequested);
  }

  private approvalAsked({ from: { agentId }, epoch }: ApprovalRequested): void {
    this.deeds.push({ what: 'asks for an approval', agentId, epoch, owner: this.owner });
  }

  private isWish(messageId: string): boolean {
    return asksForPerson(this.heard.get(messageId) ?? '');
  }
}

/** After these the customer knows what becomes of their request for a person. */
const settling = ['nobody_available', 'back_to_assistant', 'person_missed'];
