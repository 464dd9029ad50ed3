/** What a reload must not lose: of each conversation the words that are not sent. */
export class Kept {
  #name;

  constructor(conversationId) {
    this.#name = `chat-${conversationId}`;
  }

  get draft() {
    return this.#read().draft ?? '';
  }

  set draft(draft) {
    this.#write({ draft });
  }

  get unsent() {
    return this.#read().unsent ?? [];
  }

  set unsent(unsent) {
    this.#write({ unsent });
  }

  #read() {
    return JSON.parse(sessionStorage.getItem(this.#name) ?? '{}');
  }

  #write(change) {
    sessionStorage.setItem(this.#name, JSON.stringify({ ...this.#read(), ...change }));
  }
}
