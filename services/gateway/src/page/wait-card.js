import { byId, draw, element } from '/kit/dom.js';
import { post } from './api.js';
import { minutesOf, openChoices } from './choices.js';

/** The place in line, and what may be chosen meanwhile. */
export function drawWait(wait, conversationId, texts) {
  const card = byId('wait');
  const focused = card.contains(document.activeElement);
  card.hidden = !wait;
  if (wait) fill(wait, conversationId, texts);
  if (focused && !card.contains(document.activeElement)) nextTo(card).focus();
}

/** Whoever has chosen with the keyboard goes on from there. */
const nextTo = (card) => (!card.hidden && card.querySelector('button:enabled')) || byId('text');

function fill(wait, conversationId, texts) {
  byId('wait-place').textContent = placeOf(wait, texts);
  const choose = (choice) => sendChoice(conversationId, wait.handoffId, choice, texts);
  draw(byId('wait-choices'), [wait.handoffId, wait.choices, wait.chosen], () => choicesOf(wait, texts, choose));
}

function placeOf({ state, position, waitSeconds }, texts) {
  if (state === 'deferred') return texts.deferred;
  const { low, high } = waitSeconds ? minutesOf(waitSeconds) : {};
  return [position && texts.place(position), waitSeconds && texts.minutes(low, high)].filter(Boolean).join(' · ');
}

function choicesOf({ choices, chosen }, texts, choose) {
  const open = openChoices(choices, chosen);
  return choices.map((choice) => {
    const button = element(
      'button',
      {
        type: 'button',
        'aria-pressed': String(chosen.includes(choice)),
        disabled: open.includes(choice) ? undefined : '',
      },
      texts.choices[choice],
    );
    button.addEventListener('click', () => choose(choice));
    return element('li', {}, button);
  });
}

async function sendChoice(conversationId, handoffId, choice, texts) {
  byId('wait-trouble').textContent = '';
  try {
    await post(`conversations/${encodeURIComponent(conversationId)}/choices`, { handoffId, choice });
  } catch ({ code }) {
    byId('wait-trouble').textContent = code === 'not_waiting' ? texts.tooLate : texts.noAnswer;
  }
}
