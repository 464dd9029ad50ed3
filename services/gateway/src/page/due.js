import { byId } from '/kit/dom.js';
import { nameOf } from './names.js';

const patienceMs = 20_000;
let timer;

/** That an answer is due is said only while one is; after a while also that the message has arrived. */
export function drawDue({ due, owner }, texts) {
  clearTimeout(timer);
  byId('due').hidden = !due;
  if (!due) return;
  const left = Date.parse(due.at) + patienceMs - Date.now();
  byId('due').className = owner?.kind === 'human' ? 'human' : 'ai';
  byId('due-text').textContent = left > 0 ? told(owner, texts) : texts.dueLong;
  if (left > 0) timer = setTimeout(() => drawDue({ due, owner }, texts), left);
}

const told = (owner, texts) =>
  owner?.kind === 'human' ? texts.duePerson(nameOf(owner, texts)) : texts.due(nameOf(owner ?? { kind: 'ai' }, texts));
