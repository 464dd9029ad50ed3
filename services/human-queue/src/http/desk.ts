import { newId } from '@baton/contracts';
import { Database, followsFrom, type Transaction } from '@baton/messaging';
import { Problem, problemBody } from '@baton/service-kit/http';
import { Injectable } from '@nestjs/common';
import { decideKept } from '../domain/decisions/promise.decision.ts';
import { headOf, type Item } from '../domain/item.ts';
import type { ItemEvent } from '../domain/item-event.ts';
import { Refused } from '../domain/refused.ts';
import { databaseNow } from '../store/database-now.ts';
import { DutyStore } from '../store/duty.store.ts';
import { type Answer, IdempotencyStore } from '../store/idempotency.store.ts';
import { ItemStore } from '../store/item.store.ts';
import { NoteStore } from '../store/note.store.ts';
import { LineSweep } from '../timers/line.sweep.ts';
import type { Caller } from './caller.ts';
import { type ItemLine, lineOf } from './item.view.ts';
import { refusedBody } from './refused.filter.ts';

export type Decide = (item: Item, now: Date) => readonly ItemEvent[];

/** Operators' commands: each one transaction, and done once under its key. */
@Injectable()
export class Desk {
  constructor(
    private readonly database: Database,
    private readonly items: ItemStore,
    private readonly notes: NoteStore,
    private readonly duty: DutyStore,
    private readonly idempotency: IdempotencyStore,
    private readonly line: LineSweep,
  ) {}

  /** Finds the item, decides, and keeps what follows. */
  act(caller: Caller, itemId: string, decide: Decide): Promise<ItemLine> {
    return this.run(caller, async (tx) => {
      const item = await this.found(tx, itemId);
      if (caller.version !== undefined && caller.version !== item.version)
        throw new Refused('stale', 'The item has changed since you looked at it.', { version: item.version });
      const now = await databaseNow(tx);
      const after = await this.items.keep({ tx, now }, item, decide(item, now));
      this.line.afterCommit(tx);
      return lineOf(headOf(after), now);
    });
  }

  note(caller: Caller, itemId: string, text: string): Promise<{ id: string }> {
    return this.run(caller, async (tx) => {
      await this.found(tx, itemId);
      return this.write(tx, caller, itemId, text);
    });
  }

  /** What was promised has been done; how is a note. */
  keepPromise(caller: Caller, itemId: string, text: string): Promise<{ id: string }> {
    return this.run(caller, async (tx) => {
      const item = await this.found(tx, itemId);
      await this.items.keep({ tx, now: await databaseNow(tx) }, item, decideKept(item));
      return this.write(tx, caller, itemId, text);
    });
  }

  /** An operator's request: a sign of life, and what it asks for. */
  async run<T>(caller: Caller, work: (tx: Transaction) => Promise<T>): Promise<T> {
    await this.duty.sign(caller.operator.id);
    const { status, body } = await this.database.transaction((tx) => this.once(tx, caller, work));
    if (status >= 400) throw new Problem(body as Problem['body']);
    return body as T;
  }

  /** Waiting for a person ended a trace; what they do begins one that leads back to it. */
  private async write(tx: Transaction, { operator: by }: Caller, itemId: string, text: string) {
    const note = { id: newId(), by, text, at: await databaseNow(tx) };
    await this.notes.add(tx, itemId, note);
    return { id: note.id };
  }

  private async found(tx: Transaction, itemId: string): Promise<Item> {
    const item = await this.items.lock(tx, itemId);
    if (!item) throw new Refused('not_found', 'There is no such item.');
    const { conversationId, traceparent: after } = item;
    followsFrom({ conversationId, after });
    return item;
  }

  /** What was answered under this key is answered again. */
  private async once<T>(tx: Transaction, caller: Caller, work: (tx: Transaction) => Promise<T>): Promise<Answer> {
    const { key, request, operator } = caller;
    if (key === undefined) return answerOf(work(tx));
    const asked = { operatorId: operator.id, key, request };
    const first = await this.idempotency.begin(tx, asked);
    if (first) return first.request === request ? first.answer : reused;
    const answer = await answerOf(work(tx));
    await this.idempotency.end(tx, asked, answer);
    return answer;
  }
}

/** A refusal is an answer, too, and stays the answer of its key; it comes before anything is written. */
const answerOf = async (work: Promise<unknown>): Promise<Answer> => {
  try {
    return { status: 200, body: await work };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const body = refusedBody(error);
    return { status: body.status, body };
  }
};

const reused: Answer = {
  status: 422,
  body: problemBody(422, 'key_reused', 'This Idempotency-Key was used for another request.'),
};
