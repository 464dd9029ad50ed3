import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Dice } from '../faults/fault.ts';
import { type Answer, call, isOk, type Where } from './http.ts';

interface Item {
  readonly id: string;
  readonly status: string;
  readonly claim?: { readonly operator: { readonly id: string } };
}

interface Approval {
  readonly id: string;
  readonly act: { readonly arguments: Readonly<Record<string, unknown>>; readonly argumentsHash: string };
}

const lookEveryMs = 400;
const onDutyEveryMs = 20_000;

/** Operators who see to everything that comes to the desk: what they do, the page does. */
export class Desk {
  private readonly where: Where;
  private readonly token: string;
  private readonly judge: string;
  private readonly dice: Dice;
  /** Whom somebody has spoken to, until they leave the desk. */
  private readonly greeted = new Set<string>();
  private signOfLifeAt = 0;

  /** @param judge the token of one who takes no conversations, and may decide about acts in all of them */
  constructor(where: Where, token: string, judge: string, dice: Dice) {
    this.where = where;
    this.token = token;
    this.judge = judge;
    this.dice = dice;
  }

  /** Until the signal; what the desk cannot do now it sees again at the next look. */
  async serve(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await this.look().catch(() => undefined);
      await pause(lookEveryMs, undefined, { signal }).catch(() => undefined);
    }
  }

  private async look(): Promise<void> {
    if (Date.now() - this.signOfLifeAt > onDutyEveryMs) {
      await this.ask('PUT', '/api/presence', { onDuty: true });
      this.signOfLifeAt = Date.now();
    }
    const [items, approvals] = [await this.list<Item>('/api/items'), await this.list<Approval>('/api/approvals')];
    await Promise.all([...items.map((item) => this.seeTo(item)), ...approvals.map((one) => this.decide(one))]);
  }

  private async seeTo({ id, status }: Item): Promise<void> {
    if (status === 'queued') return void (await this.act(id, 'claim', {}));
    if (status === 'owed') return void (await this.act(id, 'keep-promise', { text: 'Called back.' }));
    if (status !== 'active') return;
    if (!this.greeted.has(id)) {
      const said = await this.act(id, 'reply', { text: 'Hello, I have read what was said so far.' });
      if (isOk(said)) this.greeted.add(id);
      return;
    }
    const last =
      this.dice.roll() < 0.6
        ? await this.act(id, 'hand-back', { settled: ['Looked at it together.'] })
        : await this.act(id, 'resolve', { text: 'That settles it. Good-bye!' });
    if (isOk(last)) this.greeted.delete(id);
  }

  /** Half of them a cent's worth of it: so that there is always something left to refund. */
  private decide({ id, act }: Approval): Promise<Answer> {
    const { argumentsHash } = act;
    const edited = { outcome: 'edited', comment: 'Little by little.', arguments: { ...act.arguments, amount: 1 } };
    const rejected = { outcome: 'rejected', comment: 'The pack was used on both days.' };
    const verdict = { argumentsHash, ...(this.dice.roll() < 0.5 ? edited : rejected) };
    return this.ask('POST', `/api/approvals/${id}/decide`, verdict, this.judge);
  }

  private act(item: string, verb: string, body: object): Promise<Answer> {
    return this.ask('POST', `/api/items/${item}/${verb}`, body);
  }

  private async list<T>(path: string): Promise<readonly T[]> {
    const answer = await this.ask('GET', path);
    return isOk(answer) ? (answer.body as T[]) : [];
  }

  private ask(method: 'GET' | 'POST' | 'PUT', path: string, body?: object, token = this.token): Promise<Answer> {
    const headers = { 'idempotency-key': randomUUID() };
    return call(this.where, { method, path, token, body, headers });
  }
}
