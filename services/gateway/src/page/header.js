import { byId } from '/kit/dom.js';
import { badgeOf, nameOf } from './names.js';

/** Whom the customer is talking with now. */
export function drawHeader({ owner, state }, texts) {
  byId('owner').textContent = owner ? nameOf(owner, texts) : texts.names.platform;
  byId('badge').textContent = owner ? badgeOf(owner, texts) : nobody(state, texts);
  byId('badge').className = `badge ${owner?.kind ?? 'ai'}`;
  byId('face').className = `face ${owner?.kind ?? 'ai'}`;
  document.title = `${byId('owner').textContent} · ${texts.names.platform}`;
}

const nobody = (state, { over, aiFirst }) => (state === 'new' ? aiFirst : over);
