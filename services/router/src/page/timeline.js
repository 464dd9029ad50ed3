import { byId, draw, element } from '/kit/dom.js';
import { entryOf } from './entry.js';
import { traceOf } from './trace.js';

/** A conversation from its beginning: what it is now, then turn by turn. */
export function drawTimeline(timeline) {
  const { conversationId, status, owner, traces } = timeline;
  byId('title').textContent = conversationId;
  draw(byId('status'), [status, owner], () => [
    element('span', { class: `badge ${status}` }, status),
    ...(owner ? [` with ${owner.agentId}, epoch ${timeline.epoch}`] : []),
  ]);
  draw(byId('about'), about(timeline), (rows) =>
    rows.map(([name, value]) => element('div', {}, element('dt', {}, name), element('dd', {}, value))),
  );
  draw(byId('traces'), traces, () => (traces ? [element('a', { href: traces.search }, 'All its traces')] : []));
  draw(byId('turns'), timeline, sections);
}

/** Every detail at once, or none. */
export function unfoldAll() {
  const button = byId('unfold');
  const open = button.getAttribute('aria-pressed') !== 'true';
  button.setAttribute('aria-pressed', String(open));
  for (const details of document.querySelectorAll('#turns details')) details.open = open;
}

const about = ({ customer, channel, language, tenant, beganAt, turns, entries }) =>
  [
    ['Customer', customer && [customer.id, customer.name].filter(Boolean).join(', ')],
    ['Channel', channel],
    ['Language', language],
    ['Tenant', tenant === 'default' ? undefined : tenant],
    ['Began', beganAt && new Date(beganAt).toLocaleString()],
    ['Turns', String(turns.length)],
    ['Handoffs', String(entries.filter(({ kind }) => kind === 'handoff').length)],
  ].filter(([, value]) => value);

function sections({ turns, entries, traces, cut }) {
  const numbers = [...new Set(entries.map(({ turn }) => turn))];
  const missing = cut > 0 ? [element('p', { class: 'faint' }, `${cut} earlier steps are not shown.`)] : [];
  return [
    ...missing,
    ...numbers.map((number) =>
      section(
        turns[number - 1],
        entries.filter((entry) => entry.turn === number),
        traces,
      ),
    ),
  ];
}

function section(turn, entries, traces) {
  const [{ at, traceId }] = entries;
  const id = `turn-${turn?.number ?? 0}`;
  return element(
    'section',
    { 'aria-labelledby': id },
    element(
      'div',
      { class: 'turn' },
      element('h3', { id }, turn ? `Turn ${turn.number}` : 'Before the first turn'),
      element('span', {}, turn?.headline),
      element('time', { datetime: at }, new Date(at).toLocaleTimeString()),
      traceOf(traceId, traces),
    ),
    element('ol', {}, ...entries.map((entry, index) => entryOf(entry, newTrace(entries, index, traces)))),
  );
}

/** Where it is another than the step's before: time, or a person, begins a trace of its own. */
function newTrace(entries, index, traces) {
  const { traceId } = entries[index];
  return index > 0 && traceId !== entries[index - 1].traceId ? traceOf(traceId, traces) : undefined;
}
