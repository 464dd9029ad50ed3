import { byId, drawEach, element, since } from '/kit/dom.js';

/** The three lists: whose a conversation is decides where it stands. */
export function drawLists(items, me, current, choose) {
  const holder = ({ claim }) => claim?.operator.id;
  drawList(
    'mine',
    items.filter((item) => holder(item) === me),
    current,
    choose,
  );
  drawList(
    'waiting',
    items.filter((item) => !holder(item)),
    current,
    choose,
  );
  drawList(
    'others',
    items.filter((item) => holder(item) && holder(item) !== me),
    current,
    choose,
  );
  const waiting = items.filter((item) => !holder(item)).length;
  document.title = waiting > 0 ? `(${waiting}) Desk` : 'Desk';
}

function drawList(id, items, current, choose) {
  const told = items.map((item) => ({ ...item, waited: since(item.requestedAt), current: item.id === current }));
  drawEach(byId(id), told, (item) => line(item, choose));
}

function line(item, choose) {
  const urgent = item.severity === 'routine' ? '' : ` · ${item.severity}`;
  const held = item.claim ? ` · ${item.claim.operator.displayName}` : '';
  const button = element(
    'button',
    { type: 'button', 'aria-current': item.current ? 'true' : undefined },
    element('strong', {}, item.customer ?? 'A customer'),
    element('span', {}, ` ${item.summary.slice(0, 140)}`),
    element('br'),
    element('small', {}, `${item.waited} · ${item.language}${urgent}${held} · ${item.status}`),
  );
  button.addEventListener('click', () => choose(item.id));
  return element('li', {}, button);
}
