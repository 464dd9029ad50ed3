import { byId } from '/kit/dom.js';

const graceMs = 1_000;
const thanksMs = 4_000;

/** Says when the connection is lost, unless it is back at once, and when it is back. */
export class Connection {
  #texts;
  #timer;

  constructor(texts) {
    this.#texts = texts;
  }

  tell(state) {
    if (state === 'open') this.#open();
    else if (state === 'lost') this.#say('lost');
    else this.#timer ??= setTimeout(() => this.#say('away'), graceMs);
  }

  #open() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (byId('connection').className !== 'away') return;
    this.#say('back');
    setTimeout(() => byId('connection').className === 'back' && this.#say(''), thanksMs);
  }

  #say(state) {
    byId('connection').className = state;
    byId('connection').textContent = state && this.#texts[state];
  }
}
