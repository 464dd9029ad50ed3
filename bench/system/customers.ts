import { randomUUID } from 'node:crypto';
import { type MessageSent, messageReceived } from '@baton/contracts';
import { recordOf } from '../said.ts';
import type { Story } from './story.ts';

/** How long one turn took, in milliseconds; nothing where there was no answer within half a minute. */
export type Took = Answered | undefined;

export interface Answered {
  /** From the moment it was to be written until the customer could read the answer, by the clock of this process. */
  readonly wholeMs: number;
  /** From the record of the handoff's request to that of the answer, by the broker's clock. */
  readonly handoffMs?: number;
}

/** A record as it was read. */
export interface Heard {
  readonly topic: string;
  readonly key: Buffer | null;
  readonly value: Buffer | null;
  readonly timestamp: Date;
}

export const requests = 'handoff.requested.v1';
export const words = 'conversation.message.sent.v1';

interface Conversation {
  readonly id: string;
  said: number;
}

interface Waiting {
  readonly conversation: Conversation;
  readonly story: Story;
  readonly beganAt: number;
  requestedAt?: number;
  answeredAt?: number;
  readonly over: (took: Took) => void;
}

const patienceMs = 30_000;

/** Customers who write and wait: each turn of a conversation begins when the one before it has its answer. */
export class Customers {
  private readonly waiting = new Map<string, Waiting>();
  private readonly idle: Conversation[] = [];
  /** How many of those that were prepared under a name have been taken. */
  private readonly taken = new Map<string, number>();
  private readonly write: (record: ReturnType<typeof recordOf>) => void;

  constructor(write: (record: ReturnType<typeof recordOf>) => void) {
    this.write = write;
    setInterval(() => this.giveUp(), 1_000).unref();
  }

  get underWay(): number {
    return this.waiting.size;
  }

  async say(story: Story): Promise<Took> {
    const conversation = this.idle.pop() ?? { id: this.idFor(story), said: 0 };
    conversation.said += 1;
    const taken = new Promise<Took>((over) => {
      this.waiting.set(conversation.id, { conversation, story, beganAt: performance.now(), over });
    });
    this.write(messageOf(conversation.id, story.text));
    return taken;
  }

  hear({ topic, key, value, timestamp }: Heard): void {
    const turn = this.waiting.get(String(key));
    if (!turn || !value) return;
    if (topic === requests) turn.requestedAt ??= timestamp.getTime();
    else if (isAnswer(value, turn.story)) turn.answeredAt ??= timestamp.getTime();
    const { answeredAt, requestedAt, story } = turn;
    if (answeredAt === undefined || (story.handsOver && requestedAt === undefined)) return;
    this.end(turn, { ...(requestedAt !== undefined && { handoffMs: answeredAt - requestedAt }) });
  }

  /** Conversations that are to go on belong to one story. */
  forget(): void {
    this.idle.length = 0;
  }

  private idFor({ prepared }: Story): string {
    if (!prepared) return randomUUID();
    const nth = (this.taken.get(prepared.name) ?? 0) + 1;
    if (nth > prepared.count) throw new Error(`more than the ${prepared.count} conversations prepared are needed.`);
    this.taken.set(prepared.name, nth);
    return `${prepared.name}-${nth}`;
  }

  private end(turn: Waiting, took: Omit<Answered, 'wholeMs'>): void {
    const { conversation, story, beganAt, over } = turn;
    this.waiting.delete(conversation.id);
    if (conversation.said < story.messages) this.idle.push(conversation);
    over({ wholeMs: performance.now() - beganAt, ...took });
  }

  private giveUp(): void {
    const late = [...this.waiting.values()].filter(({ beganAt }) => performance.now() - beganAt > patienceMs);
    for (const { conversation, over } of late) {
      this.waiting.delete(conversation.id);
      over(undefined);
    }
  }
}

/** Notices come before the words of whoever takes over. */
function isAnswer(value: Buffer, { answeredBy }: Story): boolean {
  const { kind, from } = JSON.parse(value.toString()) as MessageSent;
  return kind === 'reply' && from.agentId === answeredBy;
}

function messageOf(conversationId: string, text: string) {
  const customer = { id: 'C-1001', name: 'Emma Clarke', language: 'en' };
  const sentAt = new Date().toISOString();
  return recordOf(messageReceived, {
    conversationId,
    messageId: randomUUID(),
    customer,
    channel: 'bench',
    text,
    sentAt,
  });
}
