import { byId } from '/kit/dom.js';
import { newLine, refresh } from './line.js';
import { dayOf } from './moments.js';
import { arranged } from './thread.js';

/** Within this of the end, whoever reads is taken to follow what comes. */
const nearPx = 80;

/** The lines on the page. What stands there stays there, so that a screen reader reads each line once. */
export class Lines {
  #list = byId('lines');
  #scroller = byId('scroller');
  #texts;
  #retry;

  constructor(texts, retry) {
    this.#texts = texts;
    this.#retry = retry;
    addEventListener('scroll', () => this.#offerNewest(), { passive: true, capture: true });
    byId('newest').addEventListener('click', () => {
      this.toEnd();
      byId('text').focus();
    });
    new ResizeObserver(() => this.#follows && this.toEnd()).observe(this.#scroller);
  }

  #follows = true;

  draw(lines) {
    const former = new Map([...this.#list.children].map((child) => [child.dataset.id, child]));
    arranged(lines, dayOf).forEach((line, index) => {
      const made = former.get(line.id);
      if (made) refresh(made, line, this.#texts);
      this.#place(made ?? newLine(line, this.#texts, this.#retry), index);
      former.delete(line.id);
    });
    for (const gone of former.values()) gone.remove();
    if (this.#follows || lines.at(-1)?.state === 'sending') this.toEnd();
    this.#offerNewest();
  }

  toEnd() {
    this.#moving.scrollTop = this.#moving.scrollHeight;
  }

  /** Where there is little height the page scrolls as a whole. */
  get #moving() {
    return getComputedStyle(this.#scroller).overflowY === 'visible' ? document.scrollingElement : this.#scroller;
  }

  #place(line, index) {
    const there = this.#list.children[index];
    if (there !== line) this.#list.insertBefore(line, there ?? null);
  }

  #offerNewest() {
    const { scrollHeight, scrollTop, clientHeight } = this.#moving;
    this.#follows = scrollHeight - scrollTop - clientHeight < nearPx;
    byId('newest').hidden = this.#follows;
  }
}
