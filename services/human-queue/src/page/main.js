import { get, newKey, Problem, post, put, token } from '/kit/api.js';
import { byId, complain, lines, say, typed } from '/kit/dom.js';
import { drawApproval } from './approvals.js';
import { drawItem, isMine } from './item.js';
import { onKeys, showHelp } from './keys.js';
import { drawLists } from './lists.js';
import { enter } from './tabs.js';

const lookMs = 2_000;
const signMs = 20_000;
/** `held`: the conversation that was this operator's at the last look. `draft`: what they have seen of the one they answer. */
const desk = { me: undefined, onDuty: false, current: undefined, held: undefined, draft: {} };

/** Does it, says what went wrong, and looks again. @returns whether it went well */
async function attempt(work) {
  complain('');
  try {
    await work();
    await look();
    return true;
  } catch (error) {
    complain(told(error));
    if (error.status === 401) signOut();
    await look().catch(() => undefined);
    if (error.code === 'stale') await lookAtItem(true).catch(() => undefined);
    return false;
  }
}

function told(error) {
  if (error.status === 401) return 'Nobody is known by this token.';
  if (error.code === 'stale') return 'Something new came in while you wrote. Read it, then send again.';
  if (error.code === 'already_claimed') return `Somebody was faster: ${error.message}`;
  return error instanceof Problem ? error.message : 'The desk does not answer. Nothing was lost: try again.';
}

async function look() {
  if (!desk.me) return;
  const [items, approvals] = await Promise.all([get('items'), get('approvals')]);
  drawLists({ items, approvals }, desk, choose);
  if (desk.kind === 'approval') return lookAtApproval(approvals);
  if (desk.current) await lookAtItem();
}

function lookAtApproval(approvals) {
  const approval = approvals.find(({ id }) => id === desk.current);
  if (approval) return drawApproval(approval, attempt);
  leave();
}

/** @param read whether the operator knows what is new, whatever they were writing */
async function lookAtItem(read = false) {
  const item = await get(`items/${desk.current}`);
  if (item.id !== desk.current) return;
  drawItem(item, desk.me.id);
  tellLoss(item);
  const heard = item.conversation.filter(({ from }) => from === 'customer').length;
  const news = heard > desk.draft.heard;
  if (news) say(`New message from ${item.customer ?? 'the customer'}.`);
  const writing = [byId('reply-text'), byId('resolve-text')].some(({ value }) => value.trim());
  if (read || !writing || !news) desk.draft = { version: item.version, heard };
}

/** Whoever loses what they held must not find out by its form being gone. */
function tellLoss(item) {
  const mine = isMine(item, desk.me.id);
  if (desk.held === item.id && !mine && item.status !== 'resolved' && item.status !== 'handed_back') {
    const now = item.claim ? `${item.claim.operator.displayName} has it now` : 'it is back in line';
    complain(`You do not hold this conversation any more: ${now}. What you were writing is kept.`);
  }
  desk.held = mine ? item.id : undefined;
}

/** Shows a conversation or an approval; with another one, drafts begin anew. */
function choose(id) {
  const kind = byId('approvals').querySelector(`[data-id="${CSS.escape(id)}"]`) ? 'approval' : 'item';
  if (id !== desk.current) {
    for (const form of document.querySelectorAll('#item form')) form.reset();
    desk.draft = {};
    desk.held = undefined;
  }
  Object.assign(desk, { current: id, kind });
  return attempt(async () => undefined).then((well) => well && reveal());
}

function reveal() {
  byId('desk').dataset.open = desk.kind ?? '';
  for (const kind of ['item', 'approval', 'nothing']) byId(kind).hidden = kind !== (desk.kind ?? 'nothing');
  byId('conversation').scrollTop = byId('conversation').scrollHeight;
  byId(desk.kind ?? 'nothing').focus();
}

function leave() {
  Object.assign(desk, { current: undefined, kind: undefined, held: undefined });
  delete byId('desk').dataset.open;
  for (const kind of ['item', 'approval']) byId(kind).hidden = true;
  byId('nothing').hidden = false;
  for (const chosen of document.querySelectorAll('[aria-current]')) chosen.removeAttribute('aria-current');
}

/** A form that is sent again after a failure keeps its key: what was done already is not done twice. */
function onSubmit(id, action, bodyOf, done, { guarded = true, gives = false } = {}) {
  const form = byId(id);
  let key = newKey();
  form.addEventListener('input', () => {
    key = newKey();
  });
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const version = guarded ? desk.draft.version : undefined;
    const well = await attempt(async () => {
      await post(`items/${desk.current}/${action}`, bodyOf(form), { key, version });
      form.reset();
      if (gives) desk.held = undefined;
    });
    if (!well) return;
    key = newKey();
    say(done);
  });
}

async function claim() {
  if (!(await attempt(() => post(`items/${desk.current}/claim`)))) return;
  say('The conversation is yours.');
  enter('reply-panel');
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
  const { operator, onDuty } = await get('presence');
  desk.me = operator;
  byId('me').textContent = operator.displayName;
  document.body.dataset.in = '';
  byId('sign-in').hidden = true;
  byId('desk').hidden = false;
  await setDuty(onDuty);
}

function signOut() {
  token.forget();
  leave();
  desk.me = undefined;
  delete document.body.dataset.in;
  byId('desk').hidden = true;
  byId('sign-in').hidden = false;
  byId('token').focus();
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
onSubmit('hand-back', 'hand-back', handBack, 'Offered to the assistant.', { gives: true });
onSubmit('resolve', 'resolve', typed, 'Resolved.', { gives: true });
onKeys({
  '?': showHelp,
  c: claimNext,
  j: () => step(1),
  k: () => step(-1),
  r: () => enter('reply-panel'),
  n: () => enter('note-panel'),
  h: () => enter('hand-back-panel'),
  e: () => enter('resolve-panel'),
});
setInterval(whileSeen(look), lookMs);
setInterval(
  whileSeen(() => setDuty(desk.onDuty)),
  signMs,
);
if (token.get()) void attempt(signIn);
