import { byId, drawEach, element, since } from '/kit/dom.js';
import { ending } from './deciding.js';
import { clock, languageName, money, promised, spaced, until, why } from './words.js';

const soonMinutes = 10;

/** What is to do, and with whom it stands. */
export function drawLists({ items, approvals, ended }, desk, choose) {
  const holder = ({ claim, status }) => (status === 'owed' ? undefined : claim?.operator.id);
  const free = items.filter((item) => !holder(item)).sort(byTurn(desk.me.skills));
  const waiting = free.filter(({ choice }) => !promised[choice]);
  const list = (id, entries, render) => drawList(id, entries, desk.current, render, choose);
  list(
    'mine',
    items.filter((item) => holder(item) === desk.me.id),
    conversation,
  );
  list('approvals', approvals, approval);
  list('waiting', waiting, conversation);
  list(
    'promised',
    free.filter(({ choice }) => promised[choice]),
    conversation,
  );
  list(
    'others',
    items.filter((item) => holder(item) && holder(item) !== desk.me.id),
    conversation,
  );
  list('ended', ended, endedApproval);
  const todo = free.length + approvals.length;
  document.title = todo > 0 ? `(${todo}) Desk` : 'Desk';
  byId('load').textContent = loadOf(waiting, approvals);
}

/** Whoever had somebody already first, then who is in distress, then what the operator can do, then who waits longest. */
const byTurn = (skills) => (a, b) =>
  rank(a) - rank(b) || other(a, skills) - other(b, skills) || Date.parse(a.requestedAt) - Date.parse(b.requestedAt);
const other = ({ skill }, skills) => Number(skill !== undefined && !skills.includes(skill));
const rank = ({ deadline, severity }) => (deadline ? ['urgent', 'watch', 'routine'].indexOf(severity) : -1);

function loadOf(waiting, approvals) {
  const longest = waiting.map(({ requestedAt }) => requestedAt).sort()[0];
  const first = longest
    ? `${waiting.length} waiting${since(longest) === 'just now' ? '' : `, longest ${since(longest)}`}`
    : 'Nobody waits';
  return approvals.length > 0 ? `${first} · ${approvals.length} to approve` : first;
}

function drawList(id, entries, current, render, choose) {
  const told = entries.map((entry) => ({ ...entry, ...render(entry, id === 'others'), current: entry.id === current }));
  byId(`${id}-count`).textContent = entries.length > 0 ? String(entries.length) : '';
  byId(`${id}-list`).hidden = entries.length === 0 && id !== 'waiting';
  drawEach(byId(id), told, (entry) => line(entry, () => choose(entry.id)));
}

const conversation = (item, others = false) => ({
  title: item.customer ?? 'A customer',
  when: since(item.requestedAt),
  text: item.summary.slice(0, 200),
  marks: [
    ...(promised[item.choice] ? [[promised[item.choice], 'loud']] : []),
    ...(item.severity === 'routine' ? [] : [[item.severity, 'loud']]),
    ...(soon(item) ? [[`${until(item.deadline)} left`, 'loud']] : []),
    ...(others ? [[item.claim.operator.displayName]] : [[why[item.trigger] ?? item.trigger]]),
    ...(item.skill ? [[`for ${item.skill}`]] : []),
    [languageName(item.language)],
    ...(item.status === 'returning' ? [['handing back']] : []),
    ...(item.claim && item.unanswered > 0 ? [[`${item.unanswered} unanswered`, 'loud']] : []),
  ],
});

const approval = ({ act, why: reason, from, requestedAt, first, package: brief }) => ({
  title: `${spaced(act.name)}${act.amount ? ` ${money(act.amount)}` : ''}`,
  when: clock(requestedAt),
  text: reason.slice(0, 200),
  marks: [
    ...(act.irreversible ? [['cannot be undone', 'loud']] : []),
    ...(first ? [['one yes of two', 'loud']] : []),
    [brief?.customer?.name ?? from],
  ],
});

const endedApproval = (one) => ({ ...approval(one), when: clock(one.decidedAt), text: ending(one) });

const soon = ({ deadline }) =>
  deadline && (Date.parse(deadline) - Date.now()) / 60_000 < soonMinutes && until(deadline);

function line({ title, when, text, marks, current }, choose) {
  const button = element(
    'button',
    { type: 'button', 'aria-current': current ? 'true' : undefined },
    element('span', { class: 'top' }, element('strong', {}, title), element('small', {}, when)),
    element('span', { class: 'two-lines' }, text),
    element(
      'span',
      { class: 'marks' },
      ...marks.map(([mark, tone]) => element('span', { class: `mark ${tone ?? ''}` }, mark)),
    ),
  );
  button.addEventListener('click', choose);
  return element('li', {}, button);
}
