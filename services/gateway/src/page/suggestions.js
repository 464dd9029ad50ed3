import { byId, element } from '/kit/dom.js';

/** What one could begin with. */
export function fillSuggestions(tries, send) {
  const list = byId('suggestions').querySelector('ul');
  list.replaceChildren(
    ...tries.map((text) => {
      const button = element('button', { type: 'button' }, text);
      button.addEventListener('click', () => {
        byId('text').focus();
        send(text);
      });
      return element('li', {}, button);
    }),
  );
}

export const drawSuggestions = ({ lines }) => {
  byId('suggestions').hidden = lines.length > 0;
};
