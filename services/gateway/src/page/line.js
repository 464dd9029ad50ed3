import { element } from '/kit/dom.js';
import { pieces } from './links.js';
import { dayIn, timeIn } from './moments.js';
import { badgeOf, nameOf } from './names.js';

/** A line of the conversation as it is first shown; `retry` is for what was not sent. */
export function newLine(line, texts, retry) {
  const made = element('li', { 'data-id': line.id }, ...makers[line.kind](line, texts, retry));
  refresh(made, line, texts);
  return made;
}

/** Changes only what can change of a line, so that nothing is read out twice. */
export function refresh(made, line, texts) {
  made.className = classOf(line);
  const state = made.querySelector('.state');
  if (!state) return;
  const told = [texts[line.state], line.problem].filter(Boolean).join(': ');
  if (state.textContent !== told) state.textContent = told;
  made.querySelector('button').hidden = line.state !== 'failed';
}

const classOf = ({ kind, from, state, follows }) =>
  ['line', kind, from?.kind, state, follows && 'follows'].filter(Boolean).join(' ');

const makers = {
  own: ({ text, at }, texts, retry) => [
    element(
      'div',
      { class: 'bubble' },
      element('p', { class: 'who unseen' }, texts.you),
      element('p', { class: 'text', dir: 'auto' }, text),
      element(
        'p',
        { class: 'when' },
        time(at, texts),
        ' · ',
        element('span', { class: 'state' }),
        ' ',
        again(texts, retry),
      ),
    ),
  ],
  words: ({ from, text, language, at }, texts) => [
    element('span', { class: 'face', 'aria-hidden': 'true' }),
    element(
      'div',
      { class: 'bubble' },
      element(
        'p',
        { class: 'who' },
        element('strong', { lang: from.name && language }, nameOf(from, texts)),
        ' ',
        element('span', { class: 'badge' }, badgeOf(from, texts)),
      ),
      element('p', { class: 'text', lang: language, dir: 'auto' }, ...linked(text)),
      element('p', { class: 'when' }, time(at, texts)),
    ),
  ],
  notice: ({ text, language, at }, texts) => [
    element('span', { class: 'unseen' }, `${texts.notice}: `),
    element('p', { class: 'text', lang: language, dir: 'auto' }, ...linked(text)),
    element('p', { class: 'when' }, time(at, texts)),
  ],
  event: ({ what, choice, at }, texts) => [
    element('p', { class: 'text' }, choice ? texts.chose[choice] : texts[what]),
    element('p', { class: 'when' }, time(at, texts)),
  ],
  day: ({ at }, texts) => [element('p', {}, dayIn(texts.language, at))],
};

const time = (at, { language }) => element('time', { datetime: at }, timeIn(language, at));

const linked = (text) =>
  pieces(text).map((piece) =>
    piece.href
      ? element('a', { href: piece.href, target: '_blank', rel: 'noopener noreferrer' }, piece.text)
      : piece.text,
  );

function again(texts, retry) {
  const button = element('button', { type: 'button', hidden: '' }, texts.again);
  button.addEventListener('click', retry);
  return button;
}
