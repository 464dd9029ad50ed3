import { get, newKey, Problem, post, put, token } from '/kit/api.js';
import { byId, complain, lines, say, typed } from '/kit/dom.js';
import { drawApprovals } from './approvals.js';
import { drawItem } from './item.js';
import { drawLists } from './lists.js';

const lookMs = 2_000;
const signMs = 20_000;
const desk = { me: undefined, onDuty: false, current: undefined, version: undefined, unanswered: 0 };

/** Does it, says what went wrong, and looks again. @returns whether it went well */
async function attempt(work) {
  complain('');
  try {
    await work();
    await look();
    return true;
  } catch (error) {
    if (error.status === 401) signOut();
    complain(told(error));
    if (error.code === 'stale') await look().catch(() => undefined);
    return false;
  }
}

function told(error) {
  if (error.code === 'stale') return 'Something new came in while you wrote: read it, then send again.';
  return error instanceof Problem ? error.message : 'The desk does not answer. Nothing was lost: try again.';
}

async function look() {
  const [items, approvals] = await Promise.all([get('items'), get('approvals')]);
  drawLists(items, desk.me.id, desk.current, choose);
  drawApprovals(approvals, attempt);
  if (desk.current) await lookAtItem();
}

async function lookAtItem() {
  const item = await get(`items/${desk.current}`);
  if (item.id !== desk.current) return;
  drawItem(item, desk.me.id);
  if (item.unanswered > desk.unanswered) say(`New message from ${item.customer ?? 'the customer'}.`);
  Object.assign(desk, { version: item.version, unanswered: item.unanswered });
}

function choose(id) {
  if (id !== desk.current) for (const form of document.querySelectorAll('#item form')) form.reset();
  Object.assign(desk, { current: id, unanswered: Number.POSITIVE_INFINITY });
  void attempt(async () => undefined).then(() => byId('item').focus());
}

/** A form that is sent again after a failure keeps its key: what was done already is not done twice. */
function onSubmit(id, action, bodyOf, done, guarded = true) {
  const form = byId(id);
  let key = newKey();
  form.addEventListener('input', () => {
    key = newKey();
  });
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const version = guarded ? desk.version : undefined;
    const well = await attempt(() => post(`items/${desk.current}/${action}`, bodyOf(form), { key, version }));
    if (!well) return;
    key = newKey();
    form.reset();
    say(done);
  });
}

function onClick(id, action, done) {
  byId(id).addEventListener('click', () =>
    attempt(() => post(`items/${desk.current}/${action}`)).then((well) => well && say(done)),
  );
}

const handBack = (form) => {
  const { settled = '', promised = '', forbidden = '', ...rest } = typed(form);
  return { ...rest, settled: lines(settled), promised: lines(promised), forbidden: lines(forbidden) };
};

async function setDuty(onDuty) {
  await put('presence', { onDuty });
  desk.onDuty = onDuty;
  byId('duty').setAttribute('aria-pressed', String(onDuty));
}

async function signIn() {
  const { operator, onDuty } = await get('presence');
  desk.me = operator;
  byId('me').textContent = operator.displayName;
  for (const id of ['duty', 'sign-out', 'desk']) byId(id).hidden = false;
  byId('sign-in').hidden = true;
  await setDuty(onDuty);
}

function signOut() {
  token.forget();
  Object.assign(desk, { me: undefined, current: undefined });
  for (const id of ['duty', 'sign-out', 'desk', 'item-body']) byId(id).hidden = true;
  byId('sign-in').hidden = false;
  byId('me').textContent = '';
}

/** Only whoever looks at the page gives signs of life. What it says of the last command stays. */
const whileSeen = (work) => async () => {
  if (!desk.me || document.hidden) return;
  try {
    await work();
    byId('connection').textContent = '';
  } catch (error) {
    if (error.status === 401) signOut();
    byId('connection').textContent = 'The desk does not answer; this may be out of date.';
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
  attempt(() => setDuty(!desk.onDuty)).then(() => say(desk.onDuty ? 'You are on duty.' : 'You are off duty.')),
);
onClick('claim', 'claim', 'The conversation is yours.');
onClick('release', 'release', 'Put back.');
onSubmit('reply', 'reply', typed, 'Sent to the customer.');
onSubmit('note', 'note', typed, 'Note kept.', false);
onSubmit('hand-back', 'hand-back', handBack, 'Offered to the assistant.');
onSubmit('resolve', 'resolve', typed, 'Resolved.');
setInterval(whileSeen(look), lookMs);
setInterval(
  whileSeen(() => setDuty(desk.onDuty)),
  signMs,
);
if (token.get()) void attempt(signIn);
