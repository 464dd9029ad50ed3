import { byId } from '/kit/dom.js';

const tabs = [...document.querySelectorAll('[role=tab]')];
const panelOf = (tab) => byId(tab.getAttribute('aria-controls'));
const actionOf = ({ id }) => id.replace(/-tab$/, '');
const open = () => tabs.filter(({ hidden }) => !hidden);

function select(chosen) {
  for (const tab of tabs) {
    tab.setAttribute('aria-selected', String(tab === chosen));
    tab.tabIndex = tab === chosen ? 0 : -1;
    panelOf(tab).hidden = tab !== chosen;
  }
}

/** Shows the tabs of these actions alone; the one that is open stays, if it may. */
export function allow(actions) {
  for (const tab of tabs) tab.hidden = !actions.includes(actionOf(tab));
  const current = open().find((tab) => tab.getAttribute('aria-selected') === 'true');
  select(current ?? open()[0]);
}

/** Opens the form of an action and goes into its first field; nothing where it may not be opened. */
export function enter(action) {
  const tab = open().find((candidate) => actionOf(candidate) === action);
  if (!tab) return;
  select(tab);
  panelOf(tab).querySelector('textarea, select').focus();
}

const steps = { ArrowLeft: -1, ArrowRight: 1 };

for (const tab of tabs) {
  tab.addEventListener('click', () => select(tab));
  tab.addEventListener('keydown', ({ key }) => {
    const row = open();
    const next = steps[key] && row.at((row.indexOf(tab) + steps[key]) % row.length);
    if (!next) return;
    select(next);
    next.focus();
  });
}
