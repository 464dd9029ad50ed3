import { get, Problem, token } from '/kit/api.js';
import { byId, complain, say } from '/kit/dom.js';
import { drawLatest } from './latest.js';
import { drawTimeline, unfoldAll } from './timeline.js';

const asked = new URLSearchParams(location.search);
const wanted = { id: asked.get('conversation'), tenant: asked.get('tenant') };
const parts = ['sign-in', 'latest', 'conversation'];

async function look() {
  complain('');
  try {
    if (wanted.id) await lookAtConversation();
    else await lookAtLatest();
  } catch (error) {
    complain(told(error));
    if (error.status === 401) signOut();
  }
}

async function lookAtConversation() {
  const tenant = wanted.tenant ? `?tenant=${encodeURIComponent(wanted.tenant)}` : '';
  const timeline = await get(`conversations/${encodeURIComponent(wanted.id)}/timeline${tenant}`);
  drawTimeline(timeline);
  show('conversation');
  document.title = `${timeline.conversationId} · Timeline`;
}

async function lookAtLatest() {
  drawLatest(await get('conversations?limit=50'));
  show('latest');
}

function told(error) {
  if (!(error instanceof Problem)) return 'The router does not answer: try again.';
  if (error.status === 401) return 'This token is not known here.';
  if (error.status === 422) return 'This is no id of a conversation.';
  return error.status === 404 && !wanted.id ? 'No timelines are served here: AUDITORS is not set.' : error.message;
}

function show(part) {
  for (const id of parts) byId(id).hidden = id !== part;
  for (const id of ['find', 'sign-out']) byId(id).hidden = part === 'sign-in';
}

function signOut() {
  token.forget();
  show('sign-in');
}

byId('sign-in').addEventListener('submit', (event) => {
  event.preventDefault();
  token.set(byId('token').value);
  byId('token').value = '';
  void look().then(() => byId('content').focus());
});
byId('find').addEventListener('submit', (event) => {
  event.preventDefault();
  location.search = new URLSearchParams({ conversation: byId('id').value.trim() }).toString();
});
byId('sign-out').addEventListener('click', () => {
  complain('');
  signOut();
});
byId('refresh').addEventListener('click', () => look().then(() => say('As of now.')));
byId('unfold').addEventListener('click', unfoldAll);

token.take();
if (token.get()) void look();
else signOut();
