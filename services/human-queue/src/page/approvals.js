import { newKey, post } from '/kit/api.js';
import { byId, draw, element, say } from '/kit/dom.js';
import { table } from './brief.js';
import { ending, shown, verdictsOf } from './deciding.js';
import { clock, money, spaced, told, until } from './words.js';

/** What waits for a decision, as it would be carried out, or how it ended. Drawn once: what is typed stays. */
export function drawApproval(approval, me, carryOut) {
  draw(byId('approval'), approval, (one) => sheet(one, me, carryOut));
}

function sheet(approval, me, carryOut) {
  const { act, why, from, requestedAt, deadline, status, options, package: brief } = approval;
  const waits = status === 'pending';
  return [
    element('h2', { id: 'approval-title' }, titleOf(act)),
    element(
      'p',
      { class: 'marks' },
      ...(act.irreversible ? [mark('This cannot be undone', 'loud')] : []),
      mark(`asked by ${from} at ${clock(requestedAt)}`),
      ...(waits ? [mark(`${until(deadline) ?? 'no time'} left to decide`), ...peopleOf(approval)] : []),
    ),
    ...(waits ? [] : endOf(approval)),
    element('p', { class: 'text' }, why),
    element('h3', {}, waits ? 'What would be done' : 'What was asked for'),
    table(argumentsOf(approval)),
    ...(act.conditions ? [element('h3', {}, 'What it rests on'), table(named(act.conditions))] : []),
    ...(waits && options.length > 0 ? [element('h3', {}, 'What follows'), choices(options)] : []),
    ...(brief ? [element('h3', {}, 'The conversation'), element('p', { class: 'text' }, brief.summary)] : []),
    ...(waits ? decisions(approval, me, carryOut) : []),
  ];
}

const mark = (text, tone = '') => element('span', { class: `mark ${tone}` }, text);

/** How many it takes, and who has said yes. */
const peopleOf = ({ needed, first }) => [
  ...(needed > 1 || first ? [mark('takes two people', 'loud')] : []),
  ...(first ? [mark(`${first.by.displayName} has said yes${first.edit ? ', with changes' : ''}`)] : []),
];

function endOf({ comment, edit, act, decidedAt, execution, ...approval }) {
  const changed = Object.entries(edit?.arguments ?? {}).filter(([name, value]) => value !== act.arguments[name]);
  const failed = (execution?.changed ?? []).map(({ name, asked, now }) => [
    spaced(name),
    `${told(asked)} when it was asked for, ${now === undefined ? 'unknown' : told(now)} when it was to be done`,
  ]);
  return [
    element('h3', {}, 'How it ended'),
    table([
      ['Outcome', `${ending({ ...approval, execution })}, ${clock(decidedAt)}`],
      ...(comment ? [['Comment', comment]] : []),
      ...changed.map(([name, value]) => [spaced(name), worth(act, name, value)]),
      ...failed,
    ]),
  ];
}

const named = (conditions) => conditions.map(({ name, value }) => [spaced(name), told(value)]);

/** As the first yes has changed them, if it has. */
function argumentsOf(approval) {
  const { act, status } = approval;
  const now = status === 'pending' ? shown(approval).arguments : act.arguments;
  return Object.entries(now).map(([name, value]) => {
    const asked = act.arguments[name];
    const is = worth(act, name, value);
    return [spaced(name), value === asked ? is : `${worth(act, name, asked)} → ${is}`];
  });
}

const titleOf = ({ name, amount }) => `${spaced(name)}${amount ? ` ${money(amount)}` : ''}`;

const choices = (options) =>
  element(
    'ul',
    {},
    ...options.map(({ label, consequence }) => element('li', {}, [label, consequence].filter(Boolean).join(': '))),
  );

function decisions(approval, me, carryOut) {
  const { id, act } = approval;
  const { may, because } = verdictsOf(approval, me);
  const note = because ? [element('p', { class: 'text' }, because)] : [];
  if (may.length === 0) return note;
  const comment = element('textarea', { id: 'comment', rows: '3', maxlength: '4000' });
  const editor = editorOf(approval);
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
        const body = { outcome, argumentsHash: shown(approval).argumentsHash, ...said, ...edited };
        const answer = await post(`approvals/${encodeURIComponent(id)}/decide`, body, { key: `${key}-${outcome}` });
        const waits = answer.status === 'pending';
        say(`${titleOf(act)}: ${waits ? 'your yes is kept, and takes another one' : outcome}.`);
      });
    });
    return button;
  };
  editor.part.append(element('p', { class: 'actions' }, decide('edited', 'Approve as changed')));
  return [
    ...note,
    element(
      'label',
      { for: 'comment' },
      'Comment: the assistant tells it to the customer. Needed for all but a plain yes',
    ),
    comment,
    element(
      'p',
      { class: 'actions' },
      ...(may.includes('approved') ? [decide('approved', 'Approve', { class: 'main' })] : []),
      decide('rejected', 'Reject'),
      decide('answered', 'Neither: answer with the comment'),
    ),
    ...(editor.first ? [editor.part] : []),
  ];
}

/** Values of an act that may be edited, and what would be other than it was. */
function editorOf(approval) {
  const { act } = approval;
  const { arguments: now } = shown(approval);
  const fields = Object.entries(now)
    .filter(([, value]) => ['string', 'number'].includes(typeof value))
    .map(([name, value]) => {
      const kind = typeof value === 'number' ? { type: 'number', step: 'any' } : { type: 'text' };
      const input = element('input', { id: `edit-${name}`, value: String(value), maxlength: '1000', ...kind });
      return { name, value, input, now: () => (typeof value === 'number' ? Number(input.value) : input.value) };
    });
  const changed = () => fields.filter(({ value, now }) => now() !== value);
  const changes = () =>
    changed().map(({ name, value, now }) => `${spaced(name)}: ${worth(act, name, value)} → ${worth(act, name, now())}`);
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
  const edited = () => ({ ...now, ...Object.fromEntries(changed().map(({ name, now }) => [name, now()])) });
  return { part, first: fields[0]?.input, changes, edited };
}

/** An amount is explained, beside being shown as it is. */
const worth = ({ amount, arguments: asked }, name, value) =>
  amount && asked[name] === amount.minorUnits ? `${value} (${money({ ...amount, minorUnits: value })})` : told(value);

function demand(field, text) {
  field.setCustomValidity(text);
  field.reportValidity();
  field.setCustomValidity('');
}
