import { newKey, post } from '/kit/api.js';
import { byId, draw, element, say } from '/kit/dom.js';
import { table } from './brief.js';
import { clock, money, spaced, told, until } from './words.js';

/** What waits for a decision, as it would be carried out. Drawn once: what is typed stays. */
export function drawApproval(approval, attempt) {
  draw(byId('approval'), approval, (act) => sheet(act, attempt));
}

function sheet(approval, attempt) {
  const { act, why, from, requestedAt, deadline, options, package: brief } = approval;
  return [
    element('h2', { id: 'approval-title' }, titleOf(act)),
    element(
      'p',
      { class: 'marks' },
      ...(act.irreversible ? [element('span', { class: 'mark loud' }, 'This cannot be undone')] : []),
      element('span', { class: 'mark' }, `asked by ${from} at ${clock(requestedAt)}`),
      element('span', { class: 'mark' }, `${until(deadline) ?? 'no time'} left to decide`),
    ),
    element('p', { class: 'text' }, why),
    element('h3', {}, 'What would be done'),
    table(Object.entries(act.arguments).map(([name, value]) => [spaced(name), argument(act, value)])),
    ...(options.length > 0 ? [element('h3', {}, 'What follows'), choices(options)] : []),
    ...(brief ? [element('h3', {}, 'The conversation'), element('p', { class: 'text' }, brief.summary)] : []),
    ...decisions(approval, attempt),
  ];
}

const titleOf = ({ name, amount }) => `${spaced(name)}${amount ? ` ${money(amount)}` : ''}`;

/** The arguments are approved as they are: an amount is only explained. */
const argument = ({ amount }, value) =>
  amount && value === amount.minorUnits ? `${value} (${money(amount)})` : told(value);

const choices = (options) =>
  element(
    'ul',
    {},
    ...options.map(({ label, consequence }) => element('li', {}, [label, consequence].filter(Boolean).join(': '))),
  );

function decisions({ id, act }, attempt) {
  const comment = element('textarea', { id: 'comment', rows: '3', maxlength: '4000' });
  const key = newKey();
  const decide = (outcome, label, attributes = {}) => {
    const button = element('button', { type: 'button', ...attributes }, label);
    button.addEventListener('click', () => {
      if (outcome !== 'approved' && !comment.value.trim()) return demand(comment);
      return attempt(async () => {
        const body = { outcome, ...(comment.value.trim() && { comment: comment.value }) };
        await post(`approvals/${encodeURIComponent(id)}/decide`, body, { key: `${key}-${outcome}` });
        say(`${titleOf(act)}: ${outcome}.`);
      });
    });
    return button;
  };
  return [
    element('label', { for: 'comment' }, 'Comment: the assistant tells it to the customer. Needed for all but a yes'),
    comment,
    element(
      'p',
      { class: 'actions' },
      decide('approved', 'Approve', { class: 'main' }),
      decide('rejected', 'Reject'),
      decide('answered', 'Neither: answer with the comment'),
    ),
  ];
}

function demand(comment) {
  comment.setCustomValidity('Say why.');
  comment.reportValidity();
  comment.setCustomValidity('');
}
