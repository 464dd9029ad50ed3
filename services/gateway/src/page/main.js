import { get } from './api.js';
import { openChat } from './chat.js';
import { drawStart } from './start.js';
import { textsFor } from './texts.js';

const asked = new URLSearchParams(location.search);
const conversationId = asked.get('conversation');
const own = textsFor(navigator.languages);

/** Without the list a conversation can be gone on with all the same. */
const customers = await get('demo/customers').catch(() => undefined);
const customer = customers?.find(({ id }) => id === asked.get('customer'));

if (conversationId)
  await openChat(conversationId, customer ?? { id: '' }, customer ? textsFor([customer.language]) : own);
else drawStart(customers, own);
