import { encode, type MessageReceived, messageReceived } from '@baton/contracts';
import type { Chance } from '../clock/chance.ts';
import type { MemoryProducer } from '../kafka/memory.producer.ts';

/** What was sent, in the order of the customer. */
export interface Said {
  readonly conversationId: string;
  readonly messageId: string;
  readonly text: string;
}

/** The same words come more than once: they are different messages all the same. */
const texts = [
  'hello',
  'hello',
  'hello',
  'stumble over this',
  'to billing-agent please',
  'to triage-agent please',
  'to nobody-agent please',
  'I want to speak to a human',
  'done for today',
];

/** Customers who write now and then, and send again what was not acknowledged. */
export class Customers {
  readonly said: Said[] = [];
  private writing = 0;

  constructor(
    private readonly chance: Chance,
    private readonly producer: MemoryProducer,
  ) {}

  get areDone(): boolean {
    return this.writing === 0;
  }

  start(): void {
    const conversations = 1 + this.chance.below(3);
    for (let n = 1; n <= conversations; n += 1) void this.write(`c-${n}`, 2 + this.chance.below(3));
  }

  private async write(conversationId: string, messages: number): Promise<void> {
    this.writing += 1;
    for (let n = 1; n <= messages; n += 1) {
      await this.think();
      await this.send({ conversationId, messageId: `${conversationId}-m${n}`, text: this.chance.pick(texts) });
    }
    this.writing -= 1;
  }

  private think(): Promise<void> {
    const ms = this.chance.oneIn(3) ? 0 : this.chance.below(4_000);
    return new Promise((resolve) => void setTimeout(resolve, ms));
  }

  private async send(said: Said): Promise<void> {
    this.said.push(said);
    const record = recordOf(said);
    for (;;) {
      try {
        return await this.producer.sendBatch([record]);
      } catch {
        await this.think();
      }
    }
  }
}

function recordOf({ conversationId, messageId, text }: Said) {
  const time = new Date().toISOString();
  const customer = { id: `customer-of-${conversationId}`, language: 'en' };
  const data: MessageReceived = { conversationId, messageId, customer, channel: 'chat', text, sentAt: time };
  const { type, major, minor, topic = '' } = messageReceived;
  const source = 'urn:baton:shop';
  const ids = { id: `${messageId}-sent`, correlationId: conversationId, subject: conversationId };
  return encode({ ...ids, source, type, major, minor, time, tenant: 'default', data }, topic);
}
