import { newKey, post } from '/kit/api.js';
import { byId, drawEach, element, say, shown } from '/kit/dom.js';

/** What waits for a decision, as it would be carried out. */
export const drawApprovals = (approvals, attempt) =>
  drawEach(byId('approvals'), approvals, (approval) => card(approval, attempt));

function card(approval, attempt) {
  const { id, act, why, from, requestedAt, package: brief } = approval;
  const field = `comment-${id}`;
  const comment = element('textarea', { id: field, rows: '2', maxlength: '4000' });
  const key = newKey();
  const decide = (outcome, label) => {
    const button = element('button', { type: 'button' }, label);
    button.addEventListener('click', () => {
      if (outcome === 'rejected' && !comment.value.trim()) return demand(comment);
      return attempt(async () => {
        await post(`approvals/${encodeURIComponent(id)}/decide`, decision(outcome, comment.value), {
          key: `${key}-${outcome}`,
        });
        say(`${act.name}: ${outcome}.`);
      });
    });
    return button;
  };
  return element(
    'li',
    { class: 'approval' },
    element('h3', {}, `${act.name}${amountOf(act)}`),
    element('p', { class: 'text' }, why),
    brief ? element('p', { class: 'faint' }, brief.summary) : undefined,
    element(
      'dl',
      {},
      ...Object.entries(act.arguments).flatMap(([name, value]) => [
        element('dt', {}, name),
        element('dd', {}, shown(value)),
      ]),
    ),
    act.irreversible ? element('p', { class: 'warn' }, 'This cannot be undone.') : undefined,
    element('p', {}, element('small', {}, `${from}, ${new Date(requestedAt).toLocaleTimeString()}`)),
    element('label', { for: field }, 'Comment, needed for a no'),
    comment,
    element('p', { class: 'actions' }, decide('approved', 'Approve'), ' ', decide('rejected', 'Reject')),
  );
}

const decision = (outcome, comment) => ({ outcome, ...(comment.trim() && { comment }) });

function demand(comment) {
  comment.setCustomValidity('Say why.');
  comment.reportValidity();
  comment.setCustomValidity('');
}

function amountOf({ amount }) {
  if (!amount) return '';
  const digits = new Intl.NumberFormat('en', { style: 'currency', currency: amount.currency }).resolvedOptions()
    .maximumFractionDigits;
  return ` · ${(amount.minorUnits / 10 ** digits).toFixed(digits)} ${amount.currency}`;
}
