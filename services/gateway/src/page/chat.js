import { byId } from '/kit/dom.js';
import { composeInto } from './composer.js';
import { Connection } from './connection.js';
import { drawDue } from './due.js';
import { Feed } from './feed.js';
import { drawHeader } from './header.js';
import { Kept } from './kept.js';
import { Lines } from './lines.js';
import { localize } from './localize.js';
import { Outbox } from './outbox.js';
import { drawSuggestions, fillSuggestions } from './suggestions.js';
import { triesOf } from './texts.js';
import { thread } from './thread.js';
import { drawWait } from './wait-card.js';

/** One conversation on the page, from its first entry on. */
export async function openChat(conversationId, customer, texts) {
  localize(texts);
  byId('chat').hidden = false;
  byId('text').placeholder = texts.placeholder;
  byId('self').textContent = customer.name ? texts.youAre(customer.name) : '';

  const kept = new Kept(conversationId);
  const connection = new Connection(texts);
  const lines = new Lines(texts, () => {
    byId('text').focus();
    return outbox.again();
  });
  const draw = () => {
    const view = thread(feed.entries, outbox.messages);
    drawHeader(view, texts);
    drawSuggestions(view);
    drawDue(view, texts);
    drawWait(view.wait, conversationId, texts);
    drawEnd(view, texts);
    drawTrouble(outbox.messages, texts);
    lines.draw(view.lines);
  };
  const outbox = new Outbox(conversationId, kept, draw);
  const told = (state) => {
    connection.tell(state);
    byId('composer').hidden = state === 'lost';
    if (state === 'open') outbox.again();
  };
  const feed = new Feed(conversationId, { changed: draw, connection: told });

  fillSuggestions(triesOf(customer, texts), (text) => outbox.add(text));
  composeInto(kept, (text) => outbox.add(text));
  draw();
  await silently(() => feed.open());
  byId('text').focus();
}

/** What was said before is there to be read, not read out. */
async function silently(work) {
  byId('log').setAttribute('aria-live', 'off');
  await work();
  byId('log').setAttribute('aria-live', 'polite');
}

function drawEnd({ state, due }, texts) {
  const ended = byId('ended');
  ended.hidden = due !== undefined || (state !== 'resolved' && state !== 'erased');
  ended.textContent = state === 'erased' ? texts.erased : texts.resolvedHint;
  if (state === 'erased') byId('composer').hidden = true;
}

/** Whoever does not see the line hears that it was not sent. */
function drawTrouble(messages, texts) {
  const told = messages.some(({ state }) => state === 'failed' || state === 'refused') ? texts.failed : '';
  if (byId('trouble').textContent !== told) byId('trouble').textContent = told;
}
