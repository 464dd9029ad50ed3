import { get, isFinal } from './api.js';
import { readable } from './reading-order.js';

/** Longer than entries that were written together take to arrive one after the other. */
const holdMs = 150;
const againMs = 1_500;
const kinds = ['said', 'words', 'owner', 'wait', 'wait_over', 'chose'];

/** Everything of a conversation, and what comes new. Told of: `changed()`, and `connection('open' | 'away' | 'lost')`. */
export class Feed {
  #path;
  #told;
  #entries = new Map();
  #letGo = new Set();
  #source;
  #again;

  constructor(conversationId, told) {
    this.#path = `conversations/${encodeURIComponent(conversationId)}`;
    this.#told = told;
    addEventListener('online', () => this.#retry(0));
  }

  get entries() {
    return readable([...this.#entries.values()], this.#letGo);
  }

  /** First all there is, at once; then what comes. */
  async open() {
    try {
      while (await this.#takePage());
      this.#told.changed();
      this.#follow();
    } catch (error) {
      this.#told.connection(isFinal(error) ? 'lost' : 'away');
      if (!isFinal(error)) this.#retry(againMs);
    }
  }

  /** @returns whether there was one */
  async #takePage() {
    const { entries } = await get(`${this.#path}/entries?after=${this.#last()}`);
    for (const entry of entries) this.#take(entry);
    for (const { entryId } of entries) this.#letGo.add(entryId);
    return entries.length > 0;
  }

  /** The browser joins again by itself after a connection was lost, and not after the server said no. */
  #follow() {
    this.#source?.close();
    const source = new EventSource(`/api/${this.#path}/stream?after=${this.#last()}`);
    this.#source = source;
    source.addEventListener('open', () => this.#told.connection('open'));
    source.addEventListener('error', () => {
      this.#told.connection('away');
      if (source.readyState === EventSource.CLOSED) this.#retry(againMs);
    });
    for (const kind of kinds) source.addEventListener(kind, ({ data }) => this.#hear(JSON.parse(data)));
  }

  #retry(ms) {
    clearTimeout(this.#again);
    this.#again = setTimeout(() => this.open(), ms);
  }

  #hear(entry) {
    if (!this.#take(entry)) return;
    setTimeout(() => {
      this.#letGo.add(entry.entryId);
      this.#told.changed();
    }, holdMs);
  }

  #take(entry) {
    if (this.#entries.has(entry.entryId)) return false;
    this.#entries.set(entry.entryId, entry);
    return true;
  }

  #last() {
    return Math.max(0, ...this.#entries.keys());
  }
}
