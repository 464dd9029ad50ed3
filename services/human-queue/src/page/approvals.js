import { newKey, post } from '/kit/api.js';
import { byId, draw, element, say } from '/kit/dom.js';
import { table } from './brief.js';
import { clock, money, spaced, told, until } from './words.js';

/** What waits for a decision, as it would be carried out. Drawn once: what is typed stays. */
export function drawApproval(approval, carryOut) {
  draw(byId('approval'), approval, (act) => sheet(act, carryOut));
}

function sheet(approval, carryOut) {
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
    ...decisions(approval, carryOut),
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

function decisions({ id, act }, carryOut) {
  const comment = element('textarea', { id: 'comment', rows: '3', maxlength: '4000' });
  const editor = editorOf(act);
  let key = newKey();
  for (const field of [comment, editor.part]) {
    field.addEventListener('input', () => {
      key = newKey();
    });
  }
  const decide = (outcome, label, attributes = {}) => {
    const button = element('button', { type: 'button', ...attributes }, label);
    button.addEventListener('click', () => {
      if (outcome === 'edited' && editor.changes().length === 0) return demand(editor.first, 'Change something.');
      if (outcome !== 'approved' && !comment.value.trim()) return demand(comment, 'Say why.');
      return carryOut(async () => {
        const said = comment.value.trim() && { comment: comment.value };
        const edited = outcome === 'edited' && { arguments: editor.edited() };
        const body = { outcome, ...said, ...edited };
        await post(`approvals/${encodeURIComponent(id)}/decide`, body, { key: `${key}-${outcome}` });
        say(`${titleOf(act)}: ${outcome}.`);
      });
    });
    return button;
  };
  editor.part.append(element('p', { class: 'actions' }, decide('edited', 'Approve as changed')));
  return [
    element(
      'label',
      { for: 'comment' },
      'Comment: the assistant tells it to the customer. Needed for all but a plain yes',
    ),
    comment,
    element(
      'p',
      { class: 'actions' },
      decide('approved', 'Approve', { class: 'main' }),
      decide('rejected', 'Reject'),
      decide('answered', 'Neither: answer with the comment'),
    ),
    ...(editor.first ? [editor.part] : []),
  ];
}

/** Values of an act that may be edited, and what would be other than it was. */
function editorOf(act) {
  const fields = Object.entries(act.arguments)
    .filter(([, value]) => ['string', 'number'].includes(typeof value))
    .map(([name, value]) => {
      const kind = typeof value === 'number' ? { type: 'number', step: 'any' } : { type: 'text' };
      const input = element('input', { id: `edit-${name}`, value: String(value), maxlength: '1000', ...kind });
      return { name, value, input, now: () => (typeof value === 'number' ? Number(input.value) : input.value) };
    });
  const changed = () => fields.filter(({ value, now }) => now() !== value);
  const changes = () =>
    changed().map(({ name, value, now }) => `${spaced(name)}: ${argument(act, value)} → ${worth(act, name, now())}`);
  const difference = element('p', { class: 'marks', role: 'status' });
  const part = element(
    'details',
    {},
    element('summary', {}, 'Approve with changes'),
    ...fields.flatMap(({ name, input }) => [element('label', { for: input.id }, spaced(name)), input]),
    difference,
  );
  part.addEventListener('input', () =>
    difference.replaceChildren(...changes().map((change) => element('span', { class: 'mark loud' }, change))),
  );
  const edited = () => ({ ...act.arguments, ...Object.fromEntries(changed().map(({ name, now }) => [name, now()])) });
  return { part, first: fields[0]?.input, changes, edited };
}

const worth = ({ amount, arguments: asked }, name, value) =>
  amount && asked[name] === amount.minorUnits ? `${value} (${money({ ...amount, minorUnits: value })})` : String(value);

function demand(field, text) {
  field.setCustomValidity(text);
  field.reportValidity();
  field.setCustomValidity('');
}
