import { byId, element } from '/kit/dom.js';
import { post } from './api.js';
import { localize } from './localize.js';
import { textsFor, triesOf } from './texts.js';

/** Whoever comes first chooses who to be. `customers` is undefined where the service did not say. */
export function drawStart(customers, texts) {
  localize(texts);
  byId('start').hidden = false;
  byId('customers').replaceChildren(...(customers ?? []).map((customer) => card(customer, texts)));
  if (!customers) byId('start-trouble').textContent = texts.noAnswer;
  else if (customers.length === 0) byId('start-trouble').textContent = texts.noCustomers;
}

function card(customer, texts) {
  const own = textsFor([customer.language]);
  const button = element(
    'button',
    { type: 'button', class: 'customer' },
    element('span', { class: 'face initials', 'aria-hidden': 'true' }, initials(customer.name)),
    element('strong', {}, customer.name),
    element('span', { class: 'badge' }, languageName(customer.language, texts)),
    element(
      'span',
      { class: 'try', lang: own.language },
      `${own.tryThis}: `,
      element('q', {}, triesOf(customer, own)[0]),
    ),
  );
  button.addEventListener('click', () => begin(customer, texts));
  return element('li', {}, button);
}

const initials = (name) =>
  name
    .split(' ')
    .map((word) => word[0])
    .join('')
    .slice(0, 2);

const languageName = (language, texts) =>
  new Intl.DisplayNames([texts.language], { type: 'language' }).of(language) ?? language;

async function begin({ id }, texts) {
  byId('start-trouble').textContent = '';
  try {
    const { conversationId } = await post('demo/conversations', { customerId: id });
    location.assign(`?${new URLSearchParams({ conversation: conversationId, customer: id })}`);
  } catch {
    byId('start-trouble').textContent = texts.noAnswer;
  }
}
