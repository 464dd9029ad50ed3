import { element } from '/kit/dom.js';

/** What the eye finds first; all others are the router's own bookkeeping. */
const tones = {
  message: 'customer',
  reply: 'words',
  notice: 'words',
  choice: 'customer',
  handoff: 'move',
  owner: 'move',
  readback: 'move',
  decision: 'move',
  classified: 'move',
  approval_asked: 'wait',
  approval_decided: 'wait',
  act_concluded: 'wait',
  wait: 'wait',
  task: 'move',
  task_ended: 'move',
  tasks_delivered: 'move',
  refused: 'trouble',
  handoff_refused: 'trouble',
  stalled: 'trouble',
};

/** One entry; with a trace where it begins one. */
export function entryOf(entry, trace) {
  const { kind, at, after, who, text } = entry;
  return element(
    'li',
    { class: `entry ${toneOf(entry)}`, 'data-kind': kind },
    element('time', { datetime: at, title: new Date(at).toLocaleString() }, `+${after}`),
    element(
      'div',
      {},
      element('strong', {}, who),
      ' ',
      about(entry),
      text ? element('p', { class: 'text', lang: entry.language }, text) : undefined,
    ),
    trace,
  );
}

/** People are waited for, assistants are not. */
const toneOf = ({ kind, target }) => (target?.kind === 'human' ? 'wait' : (tones[kind] ?? 'quiet'));

function about({ headline, details }) {
  if (details.length === 0) return element('span', { class: 'headline' }, headline);
  const rows = details.map(({ name, value }) => element('div', {}, element('dt', {}, name), contentOf(value)));
  return element('details', {}, element('summary', {}, headline), element('dl', {}, ...rows));
}

const contentOf = (value) =>
  Array.isArray(value)
    ? element('dd', {}, element('ul', {}, ...value.map((one) => element('li', {}, one))))
    : element('dd', {}, value);
