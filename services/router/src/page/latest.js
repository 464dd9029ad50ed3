import { byId, draw, element, since } from '/kit/dom.js';

/** The conversations in which something happened last, each a link to its timeline. */
export const drawLatest = (conversations) =>
  draw(byId('conversations'), conversations, (all) =>
    all.length > 0 ? all.map(line) : [element('li', { class: 'faint' }, 'Nobody has written yet.')],
  );

function line({ conversationId, tenant, status, owner, customerId, language, handoffs, at }) {
  const address = new URLSearchParams({ conversation: conversationId, tenant });
  const hands = `${handoffs} ${handoffs === 1 ? 'handoff' : 'handoffs'}`;
  const known = [tenant === 'default' ? undefined : tenant, language, hands].filter(Boolean).join(' · ');
  return element(
    'li',
    {},
    element(
      'a',
      { href: `?${address}` },
      element('strong', {}, customerId ?? 'A customer'),
      element('span', { class: 'owner' }, `with ${owner}`),
      element('span', { class: 'known' }, known),
      element('span', { class: 'id' }, conversationId),
      element('span', { class: `badge ${status}` }, status),
      element('time', { datetime: at }, since(at)),
    ),
  );
}
