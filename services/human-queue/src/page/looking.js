import { get, Problem, token } from '/kit/api.js';
import { byId, complain, say } from '/kit/dom.js';
import { drawApproval } from './approvals.js';
import { drawItem, isMine } from './item.js';
import { drawLists } from './lists.js';

/** `held`: the conversation that was this operator's at the last look. `draft`: what they have seen of the one they answer. */
export const desk = { me: undefined, onDuty: false, current: undefined, held: undefined, draft: {} };

/** Does it, says what went wrong, and looks again. @returns whether it went well */
export async function attempt(work) {
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

export async function look() {
  if (!desk.me) return;
  const [items, approvals, ended] = await Promise.all(
    ['items', 'approvals', 'approvals?status=ended'].map((path) => get(path)),
  );
  drawLists({ items, approvals, ended }, desk, choose);
  if (desk.kind === 'approval') return lookAtApproval([...approvals, ...ended]);
  if (desk.current) await lookAtItem();
}

function lookAtApproval(approvals) {
  const approval = approvals.find(({ id }) => id === desk.current);
  if (approval) return drawApproval(approval, desk.me.id, decide);
  leave();
  complain('This was decided a while ago: the conversation tells how.');
}

const decide = (work) =>
  attempt(async () => {
    await work();
    complain('');
    leave();
  });

/**
 * @param read whether the operator knows what is new, whatever they were writing
 * @returns whether the customer wrote since they began to
 */
export async function lookAtItem(read = false) {
  const item = await get(`items/${desk.current}`);
  if (item.id !== desk.current) return false;
  drawItem(item, desk.me.id);
  tellLoss(item);
  const heard = item.conversation.filter(({ from }) => from === 'customer').length;
  const news = heard > desk.draft.heard;
  if (news) say(`New message from ${item.customer ?? 'the customer'}.`);
  const writing = [byId('reply-text'), byId('resolve-text')].some(({ value }) => value.trim());
  if (read || !writing || !news) desk.draft = { version: item.version, heard };
  return news;
}

/** Whoever loses what they held must not find out by its form being gone. */
function tellLoss(item) {
  const mine = isMine(item, desk.me.id);
  if (desk.held === item.id && !mine && item.status !== 'resolved' && item.status !== 'handed_back') {
    const now = item.claim ? `${item.claim.operator.displayName} has it now` : 'it is back in line';
    complain(`You do not hold this conversation any more: ${now}. What you were writing is kept.`);
  }
  desk.held = mine ? item.id : undefined;
  if (desk.offered === item.id && item.status === 'active' && mine)
    complain('No assistant has taken the conversation: it stays with you.');
  if (item.status !== 'returning') desk.offered = undefined;
}

/** Shows a conversation or an approval; with another one, drafts begin anew. */
export function choose(id) {
  const listed = `[data-id="${CSS.escape(id)}"]`;
  const kind = document.querySelector(`#approvals ${listed}, #ended ${listed}`) ? 'approval' : 'item';
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

export function leave() {
  Object.assign(desk, { current: undefined, kind: undefined, held: undefined });
  delete byId('desk').dataset.open;
  for (const kind of ['item', 'approval']) byId(kind).hidden = true;
  byId('nothing').hidden = false;
  for (const chosen of document.querySelectorAll('[aria-current]')) chosen.removeAttribute('aria-current');
  byId('lists').focus();
}

export function signOut() {
  token.forget();
  leave();
  desk.me = undefined;
  delete document.body.dataset.in;
  byId('desk').hidden = true;
  byId('sign-in').hidden = false;
  byId('token').focus();
}
