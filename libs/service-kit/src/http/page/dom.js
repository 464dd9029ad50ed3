export const byId = (id) => document.getElementById(id);

/** An element with attributes and children; texts stay texts, whoever wrote them. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(key, value);
  made.append(...children.filter((child) => child !== undefined && child !== null));
  return made;
}

const drawn = new WeakMap();

/** Draws again only what has changed: focus, scrolling and screen readers stay where they are. */
export function draw(target, data, render) {
  const state = JSON.stringify(data);
  if (drawn.get(target) === state) return;
  drawn.set(target, state);
  target.replaceChildren(...render(data));
}

/** A list by the ids of its entries: what has not changed is left alone, what is typed in it and focused included. */
export function drawEach(list, entries, render) {
  const former = new Map([...list.children].map((child) => [child.dataset.id, child]));
  const active = document.activeElement;
  const place = list.contains(active) ? active.closest('[data-id]').dataset.id : undefined;
  const next = entries.map((entry) => kept(former.get(entry.id), entry) ?? marked(render(entry), entry));
  if (next.length === 0) next.push(former.get('') ?? element('li', { class: 'faint', 'data-id': '' }, 'None'));
  if (next.length === list.children.length && next.every((child, index) => child === list.children[index])) return;
  list.replaceChildren(...next);
  if (place !== undefined) (list.contains(active) ? active : buttonOf(next, place))?.focus();
}

const kept = (child, entry) => (child && drawn.get(child) === JSON.stringify(entry) ? child : undefined);

const buttonOf = (children, id) => children.find((child) => child.dataset.id === id)?.querySelector('button');

function marked(child, entry) {
  child.dataset.id = entry.id;
  drawn.set(child, JSON.stringify(entry));
  return child;
}

/** In `#said`, a status. */
export const say = (text) => {
  if (byId('said').textContent !== text) byId('said').textContent = text;
};

/** In `#trouble`, an alert; what was said last is over. */
export const complain = (text) => {
  byId('trouble').textContent = text;
  if (text) say('');
};

/** `3 min`, `2 h`: how long ago. */
export function since(time) {
  const minutes = Math.max(0, Math.floor((Date.now() - Date.parse(time)) / 60_000));
  if (minutes < 1) return 'just now';
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

export const lines = (text) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** What is typed into a form, by name; what is left empty is left out. */
export const typed = (form) => Object.fromEntries([...new FormData(form)].filter(([, value]) => value.trim()));
