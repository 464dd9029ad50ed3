import { byId, draw, element, since } from '/kit/dom.js';
import { drawBrief } from './brief.js';
import { allow } from './tabs.js';
import { clock, languageName, mood, promised, until, why } from './words.js';

const closed = ['resolved', 'handed_back', 'withdrawn', 'missed', 'owed', 'kept'];
const open = { mine: ['reply', 'note', 'hand-back', 'resolve'], owed: ['kept', 'note'], others: ['note'] };

export const isMine = (item, me) => !closed.includes(item.status) && item.claim?.operator.id === me;

/** One conversation, with what its state allows. */
export function drawItem(item, me) {
  const mine = isMine(item, me);
  byId('item-title').textContent = item.customer ?? 'A customer';
  draw(byId('item-marks'), marksOf(item, mine), (marks) =>
    marks.map(([mark, tone]) => element('span', { class: `mark ${tone ?? ''}` }, mark)),
  );
  byId('claim').hidden = closed.includes(item.status) || Boolean(item.claim);
  byId('release').hidden = !mine;
  byId('conversation-id').textContent = item.conversationId;
  byId('reply-label').textContent = `To the customer, in ${languageName(item.language)}`;
  byId('reply-text').lang = item.language;
  allow(open[mine ? 'mine' : item.status] ?? open.others);
  drawBrief(item.brief);
  drawConversation(item);
  byId('notes-part').hidden = item.notes.length === 0;
  draw(byId('notes'), item.notes, (notes) => notes.map(note));
  draw(byId('back-to'), assistants(item), ([last, ...others]) => [
    element('option', { value: '' }, last ? `The last assistant (${last})` : 'The last assistant'),
    ...others.map((id) => element('option', { value: id }, id)),
  ]);
}

/** The newest is seen, unless somebody reads further up; keys scroll it, too. */
function drawConversation({ language, conversation }) {
  const list = byId('conversation');
  const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 40;
  list.lang = language;
  list.tabIndex = 0;
  draw(list, conversation, (messages) => messages.map(message));
  if (atEnd) list.scrollTop = list.scrollHeight;
}

function marksOf(item, mine) {
  const { status, claim, language, requestedAt, choice, severity, skill, brief, deadline } = item;
  const others = claim && !mine && `with ${claim.operator.displayName} since ${clock(claim.since)}`;
  return [
    [mine ? states[status] : (closed.includes(status) ? '' : others) || unheld[status], mine ? 'good' : ''],
    ...(promised[choice] ? [[`${promised[choice]}: the customer does not wait here`, 'loud']] : []),
    ...(severity === 'routine' ? [] : [[severity, 'loud']]),
    ...(mood[brief.sentiment] ? [[mood[brief.sentiment], brief.sentiment === 'positive' ? '' : 'loud']] : []),
    [why[brief.reason.trigger] ?? brief.reason.trigger],
    ...(skill ? [[`for ${skill}`]] : []),
    [languageName(language)],
    [`asked ${since(requestedAt)}${since(requestedAt) === 'just now' ? '' : ' ago'}`],
    ...(!claim && !closed.includes(status) && deadline && until(deadline)
      ? [[`${until(deadline)} left to claim`]]
      : []),
  ];
}

const states = {
  claimed: 'Yours in a moment',
  active: 'With you',
  returning: 'Offered to the assistant; until it takes over, you have the floor',
};

const unheld = {
  queued: 'Waits for somebody',
  returning: 'Offered to an assistant',
  resolved: 'Resolved',
  handed_back: 'Handed back',
  withdrawn: 'Taken back',
  missed: 'Nobody came in time',
  owed: 'Nobody came in time; the customer is still to hear from you',
  kept: 'Promise kept',
};

const assistants = ({ from, brief }) => [
  ...new Set(
    [from, ...(brief.path ?? []).map(({ agentId }) => agentId)].filter(
      (id) => !['platform', 'human-queue'].includes(id),
    ),
  ),
];

const sides = { customer: 'customer', platform: 'notice', 'human-queue': 'own' };

const message = ({ from, operator, text, at, refused }) =>
  element(
    'li',
    { class: sides[from] ?? 'assistant' },
    element('small', { lang: 'en' }, `${operator ?? from}, ${clock(at)}`),
    element('p', { class: 'text' }, text),
    refused ? element('p', { class: 'warn', lang: 'en' }, `The customer did not get this (${refused}).`) : undefined,
  );

const note = ({ by, text, at }) =>
  element('li', {}, element('small', {}, `${by.displayName}, ${clock(at)}`), element('p', { class: 'text' }, text));

byId('brief-part').open = matchMedia('(min-width: 80rem)').matches;
