import { byId } from '/kit/dom.js';

const off = 'desk-keys-off';
const help = byId('help');
const allowed = byId('keys-on');

/** Single keys, unless somebody types or has turned them off. Ctrl+Enter sends the form it is pressed in. */
export function onKeys(actions) {
  document.addEventListener('keydown', (event) => {
    const { key, target, ctrlKey, metaKey, altKey } = event;
    if (key === 'Enter' && (ctrlKey || metaKey)) return target.form?.requestSubmit();
    if (ctrlKey || metaKey || altKey || !allowed.checked || help.open || target.matches('input, textarea, select'))
      return;
    const action = actions[key];
    if (!action) return;
    event.preventDefault();
    action();
  });
}

export const showHelp = () => help.showModal();

allowed.checked = localStorage.getItem(off) === null;
allowed.addEventListener('change', () =>
  allowed.checked ? localStorage.removeItem(off) : localStorage.setItem(off, 'off'),
);
byId('help-open').addEventListener('click', showHelp);
byId('help-close').addEventListener('click', () => help.close());
