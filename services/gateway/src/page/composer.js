import { byId } from '/kit/dom.js';

/** Where the customer writes. Enter sends, except where it ends a composition of characters. */
export function composeInto(kept, send) {
  const form = byId('composer');
  const text = byId('text');
  const written = () => {
    kept.draft = text.value;
    fit(text);
  };
  text.value = kept.draft;
  fit(text);
  text.addEventListener('input', written);
  text.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    text.focus();
    if (!text.value.trim()) return;
    send(text.value.trim());
    text.value = '';
    written();
  });
}

/** As high as its text, where the browser does not see to it. */
function fit(text) {
  if (CSS.supports('field-sizing', 'content')) return;
  text.style.height = 'auto';
  text.style.height = `${text.scrollHeight + text.offsetHeight - text.clientHeight}px`;
}
