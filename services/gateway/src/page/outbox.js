import { isFinal, newId, post } from './api.js';

/**
 * What the customer has written and the gateway has not taken. One after the other, so that it arrives in order; each
 * under one id, however often it is sent; and kept, so that a reload loses nothing.
 */
export class Outbox {
  #path;
  #kept;
  #changed;
  #busy = false;
  messages;

  constructor(conversationId, kept, changed) {
    this.#path = `conversations/${encodeURIComponent(conversationId)}/messages`;
    this.#kept = kept;
    this.#changed = changed;
    this.messages = kept.unsent;
  }

  add(text) {
    this.#update([...this.messages, { messageId: newId(), text, at: new Date().toISOString(), state: 'sending' }]);
    return this.#sendAll();
  }

  /** Once more, everything that has not been taken. */
  again() {
    this.#update(this.messages.map((each) => (each.state === 'failed' ? { ...each, state: 'sending' } : each)));
    return this.#sendAll();
  }

  async #sendAll() {
    if (this.#busy) return;
    this.#busy = true;
    for (let next = this.#next(); next; next = this.#next()) await this.#send(next);
    this.#busy = false;
  }

  #next() {
    return this.messages.find(({ state }) => state === 'sending');
  }

  async #send({ messageId, text }) {
    try {
      await post(this.#path, { messageId, text });
      this.#mark(messageId, { state: 'sent' });
    } catch (error) {
      if (isFinal(error)) this.#mark(messageId, { state: 'refused', problem: error.message });
      else this.#failAll();
    }
  }

  /** What comes after a message that did not get through waits for it. */
  #failAll() {
    this.#update(this.messages.map((each) => (each.state === 'sending' ? { ...each, state: 'failed' } : each)));
  }

  #mark(messageId, change) {
    this.#update(this.messages.map((each) => (each.messageId === messageId ? { ...each, ...change } : each)));
  }

  #update(messages) {
    this.messages = messages;
    this.#kept.unsent = messages.filter(({ state }) => state === 'sending' || state === 'failed');
    this.#changed();
  }
}
