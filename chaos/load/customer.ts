import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Feed, type FeedEntry } from './feed.ts';
import { type Answer, type Call, call, isOk, isRefused, type Where } from './http.ts';
import type { Journal, Outcome } from './journal.ts';

/** The tenant of whoever comes through the gateway. */
export const tenant = 'default';

/** Whom the seeds of the services know. */
export interface Who {
  readonly id: string;
  readonly language: string;
}

/** How long anybody waits for an answer of any kind. */
export const patienceMs = 60_000;
const againAfterMs = 500;

/** A story got no answer within its patience. */
export class GaveUp extends Error {}

/** A customer by way of the gateway's HTTP: what this one can do, any channel can. */
export class Customer {
  readonly conversationId: string;
  private readonly where: Where;
  private readonly journal: Journal;
  private readonly own: string;
  private readonly feed: Feed;

  private constructor(where: Where, journal: Journal, conversationId: string, own: string) {
    this.where = where;
    this.journal = journal;
    this.conversationId = conversationId;
    this.own = own;
    this.feed = new Feed(where, pathOf(conversationId), own);
  }

  static async join(where: Where, journal: Journal, channelToken: string, who: Who): Promise<Customer> {
    const conversationId = randomUUID();
    const body = { customer: who, conversationId };
    const opening: Call = { method: 'POST', path: '/api/conversations', token: channelToken, body };
    const { answer } = await untilAnswered(where, opening);
    const { token } = (answer && isOk(answer) ? answer.body : {}) as { token?: string };
    if (!token) throw new GaveUp('the conversation could not be opened');
    return new Customer(where, journal, conversationId, token);
  }

  /** @returns the id of the message; whoever is not sure sends it again under the same id. */
  async write(text: string, wantsPerson = false): Promise<string> {
    const messageId = randomUUID();
    const intent = { f: 'say', tenant, conversationId: this.conversationId, messageId, text } as const;
    const outcome = await this.journal.during({ ...intent, ...(wantsPerson && { wantsPerson }) }, () =>
      this.post('messages', { messageId, text }),
    );
    if (outcome !== 'ok') throw new GaveUp(`message: ${outcome}`);
    return messageId;
  }

  /** Writes, and waits for the words that answer it. */
  async say(text: string): Promise<FeedEntry> {
    return this.answerTo(await this.write(text));
  }

  /** The words that answer it; or those of a person who has taken over meanwhile, and names no message. */
  async answerTo(messageId: string): Promise<FeedEntry> {
    const { entryId } = await this.said(messageId);
    return this.until(
      'an answer',
      (entry) =>
        entry.kind === 'words' &&
        (entry.inReplyTo === messageId || (entry.from?.kind === 'human' && entry.entryId > entryId)),
    );
  }

  /** Writes, and waits for the platform to say something after that. */
  async sayForNotice(text: string, wantsPerson = false): Promise<FeedEntry> {
    const messageId = await this.write(text, wantsPerson);
    const said = await this.said(messageId);
    return this.until('a notice', ({ entryId, notice }) => entryId > said.entryId && notice === true);
  }

  private said(messageId: string): Promise<FeedEntry> {
    return this.until('its own words', (entry) => entry.kind === 'said' && entry.messageId === messageId);
  }

  async choose(handoffId: string, choice: string): Promise<void> {
    const intent = { f: 'choose', tenant, conversationId: this.conversationId } as const;
    await this.journal.during(intent, () => this.post('choices', { handoffId, choice }));
  }

  /** @throws GaveUp if it does not come within a customer's patience */
  async until(what: string, matches: (entry: FeedEntry) => boolean): Promise<FeedEntry> {
    const entry = await this.feed.until(matches, patienceMs);
    if (!entry) throw new GaveUp(what);
    return entry;
  }

  leave(): void {
    this.feed.close();
  }

  private async post(path: string, body: object): Promise<Outcome> {
    const sending: Call = { method: 'POST', path: `${pathOf(this.conversationId)}/${path}`, token: this.own, body };
    const { answer, unsure } = await untilAnswered(this.where, sending);
    if (!answer) return 'info';
    if (isOk(answer)) return 'ok';
    return unsure ? 'info' : 'fail';
  }
}

const pathOf = (conversationId: string): string => `/api/conversations/${conversationId}`;

/** Again and again, as a channel does. `unsure`: an attempt before the answer may have got through. */
async function untilAnswered(where: Where, what: Call): Promise<{ answer?: Answer; unsure: boolean }> {
  const deadline = Date.now() + patienceMs;
  let unsure = false;
  while (Date.now() < deadline) {
    const answer = await call(where, what).catch(() => undefined);
    if (answer && (isOk(answer) || isRefused(answer))) return { answer, unsure };
    unsure = true;
    await pause(againAfterMs);
  }
  return { unsure };
}
