import { byId, draw, element, since } from '/kit/dom.js';
import { drawBrief } from './brief.js';

const closed = ['resolved', 'handed_back', 'withdrawn', 'missed'];

/** One conversation, with what its state allows. */
export function drawItem(item, me) {
  const mine = item.claim?.operator.id === me;
  const open = !closed.includes(item.status);
  byId('item-title').textContent = item.customer ?? 'A customer';
  byId('item-state').textContent = stateOf(item, mine);
  byId('item-body').hidden = false;
  byId('claim').hidden = !open || Boolean(item.claim);
  byId('release').hidden = !open || !mine;
  for (const own of document.querySelectorAll('[data-own]')) own.hidden = !open || !mine;
  drawBrief(item.brief);
  draw(byId('conversation'), item.conversation, (messages) => messages.map(message));
  draw(byId('notes'), item.notes, (notes) => notes.map(note));
  draw(byId('back-to'), assistants(item), (ids) => [
    element('option', { value: '' }, 'The last assistant'),
    ...ids.map((id) => element('option', { value: id }, id)),
  ]);
}

function stateOf({ status, claim, language, requestedAt, choice }, mine) {
  const who = claim ? `held by ${mine ? 'you' : claim.operator.displayName}` : 'held by nobody';
  const chosen = choice ? `; the customer chose: ${choice}` : '';
  return `${status}, ${who}; ${language}; since ${since(requestedAt)}${chosen}`;
}

const assistants = ({ from, brief }) => [
  ...new Set(
    [from, ...(brief.path ?? []).map(({ agentId }) => agentId)].filter(
      (id) => !['platform', 'human-queue'].includes(id),
    ),
  ),
];

const message = ({ from, operator, text, at, refused }) =>
  element(
    'li',
    { class: from === 'human-queue' ? 'own' : undefined },
    element('small', {}, `${operator ?? from}, ${new Date(at).toLocaleTimeString()}`),
    element('p', { class: 'text' }, text),
    refused ? element('p', { class: 'warn' }, `The customer did not get this (${refused}).`) : undefined,
  );

const note = ({ by, text, at }) =>
  element(
    'li',
    {},
    element('small', {}, `${by.displayName}, ${new Date(at).toLocaleTimeString()}`),
    element('p', { class: 'text' }, text),
  );
