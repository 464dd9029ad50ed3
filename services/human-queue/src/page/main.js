import { get, newKey, post, put, token } from '/kit/api.js';
import { byId, complain, lines, say, typed } from '/kit/dom.js';
import { onKeys, showHelp } from './keys.js';
import { attempt, choose, desk, leave, look, lookAtItem, signOut } from './looking.js';
import { enter } from './tabs.js';

const lookMs = 2_000;
const signMs = 20_000;

/**
 * A form that is sent again after a failure keeps its key: what was done already is not done twice. What changed without a
 * word of the customer, such as a grant, stops nobody.
 */
function onSubmit(id, action, bodyOf, done, { guarded = true, gives = false } = {}) {
  const form = byId(id);
  let key = newKey();
  form.addEventListener('input', () => {
    key = newKey();
  });
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const send = () => {
      const version = guarded ? desk.draft.version : undefined;
      return post(`items/${desk.current}/${action}`, bodyOf(form), { key, version });
    };
    const well = await attempt(async () => {
      await send().catch(async (error) => {
        if (error.code !== 'stale' || (await lookAtItem())) throw error;
        key = newKey();
        await send();
      });
      form.reset();
      if (gives) desk.held = undefined;
      if (action === 'hand-back') desk.offered = desk.current;
    });
    if (!well) return;
    key = newKey();
    say(done);
  });
}

async function claim() {
  if (!(await attempt(() => post(`items/${desk.current}/claim`)))) return;
  say('The conversation is yours.');
  enter('reply');
}

const release = () =>
  attempt(async () => {
    await post(`items/${desk.current}/release`);
    desk.held = undefined;
  }).then((well) => well && say('Put back in line.'));

/** The one that is shown, else the first in line. */
async function claimNext() {
  if (byId('item').hidden || byId('claim').hidden) {
    const next = byId('waiting').querySelector('[data-id]:not([data-id=""])');
    if (!next) return say('Nobody waits.');
    await choose(next.dataset.id);
  }
  await claim();
}

/** To the next or the one before, over all lists. */
function step(by) {
  const buttons = [...document.querySelectorAll('nav section:not([hidden]) li > button')];
  const at = buttons.findIndex((button) => button.getAttribute('aria-current') === 'true');
  const next = buttons[at < 0 ? 0 : (at + by + buttons.length) % buttons.length];
  if (next) void choose(next.parentElement.dataset.id).then(() => next.focus());
}

const handBack = (form) => {
  const { settled = '', promised = '', forbidden = '', ...rest } = typed(form);
  return { ...rest, settled: lines(settled), promised: lines(promised), forbidden: lines(forbidden) };
};

async function setDuty(onDuty) {
  await put('presence', { onDuty });
  desk.onDuty = onDuty;
  byId('duty').setAttribute('aria-checked', String(onDuty));
  byId('off-duty').hidden = onDuty;
}

async function signIn() {
  const { operator, skills, onDuty } = await get('presence');
  desk.me = { ...operator, skills };
  byId('me').textContent = [operator.displayName, ...skills].join(' · ');
  document.body.dataset.in = '';
  byId('sign-in').hidden = true;
  byId('desk').hidden = false;
  await setDuty(onDuty);
}

/** Only whoever looks at the page gives signs of life. What it says of the last command stays. */
const whileSeen = (work) => async () => {
  if (!desk.me || document.hidden) return;
  try {
    await work();
    byId('connection').hidden = true;
  } catch (error) {
    byId('connection').hidden = error.status === 401;
    if (error.status === 401) {
      signOut();
      complain('You were signed out: the desk does not know your token any more.');
    }
  }
};

byId('sign-in').addEventListener('submit', (event) => {
  event.preventDefault();
  token.set(byId('token').value);
  byId('token').value = '';
  void attempt(signIn);
});
byId('sign-out').addEventListener('click', () => attempt(() => setDuty(false)).then(signOut));
byId('duty').addEventListener('click', () =>
  attempt(() => setDuty(!desk.onDuty)).then(
    (well) => well && say(desk.onDuty ? 'You are on duty.' : 'You are off duty.'),
  ),
);
byId('claim').addEventListener('click', () => claim());
byId('release').addEventListener('click', release);
byId('to-lists').addEventListener('click', leave);
onSubmit('reply', 'reply', typed, 'Sent to the customer.');
onSubmit('note', 'note', typed, 'Note kept.', { guarded: false });
onSubmit('kept', 'keep-promise', typed, 'Promise kept.', { guarded: false });
onSubmit('hand-back', 'hand-back', handBack, 'Offered to the assistant.', { gives: true });
onSubmit('resolve', 'resolve', typed, 'Resolved.', { gives: true });
onKeys({
  '?': showHelp,
  c: claimNext,
  j: () => step(1),
  k: () => step(-1),
  r: () => enter('reply'),
  n: () => enter('note'),
  h: () => enter('hand-back'),
  e: () => enter('resolve'),
});
setInterval(whileSeen(look), lookMs);
setInterval(
  whileSeen(() => setDuty(desk.onDuty)),
  signMs,
);
token.take();
if (token.get()) void attempt(signIn);
