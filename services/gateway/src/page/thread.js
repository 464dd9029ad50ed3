const unheard = { lines: [], state: 'new', ended: [] };

/** What is to be seen of a conversation: the entries of its feed in reading order, then what is on its way there. */
export function thread(entries, outgoing) {
  const heard = entries.reduce((view, entry) => readers[entry.kind]?.(view, entry) ?? view, unheard);
  const said = new Set(heard.lines.map(({ id }) => id));
  return outgoing.filter(({ messageId }) => !said.has(messageId)).reduce(onItsWay, heard);
}

const readers = {
  said: (view, { messageId, text, at }) => asked(view, { id: messageId, kind: 'own', text, at, state: 'sent' }),
  words: (view, entry) => answered(add(view, lineOf(entry)), entry),
  owner: (view, { state, owner, ...entry }) => owners[state](view, owner, entry),
  wait: (view, { handoffId, state, position, waitSeconds, choices }) => {
    if (view.ended.includes(handoffId)) return view;
    const chosen = view.wait?.handoffId === handoffId ? view.wait.chosen : [];
    return { ...view, wait: { handoffId, state, position, waitSeconds, choices, chosen } };
  },
  wait_over: (view, { handoffId }) => {
    const wait = view.wait?.handoffId === handoffId ? undefined : view.wait;
    return { ...view, wait, ended: [...view.ended, handoffId] };
  },
  chose: (view, { handoffId, choice, ...entry }) => {
    const told = add(view, event(entry, 'chose', { choice }));
    if (view.wait?.handoffId !== handoffId) return told;
    return { ...told, wait: { ...view.wait, chosen: [...view.wait.chosen, choice] } };
  },
};

const owners = {
  opened: (view, owner) => ({ ...view, state: 'open', owner }),
  owner_changed: (view, owner) => ({ ...view, state: 'open', owner }),
  reopened: (view, owner, entry) => ({ ...add(view, event(entry, 'reopened')), state: 'open', owner }),
  resolved: (view, _, entry) => ({ ...over(add(view, event(entry, 'resolved'))), state: 'resolved' }),
  erased: (view) => ({ ...over(view), lines: [], state: 'erased' }),
};

const over = (view) => ({ ...view, due: undefined, wait: undefined, owner: undefined });

const add = (view, line) => ({ ...view, lines: [...view.lines, line] });

const asked = (view, line) => ({ ...add(view, line), due: { messageId: line.id, at: line.at } });

const event = ({ entryId, at }, what, more = {}) => ({ id: `entry-${entryId}`, kind: 'event', what, at, ...more });

const lineOf = ({ messageId, from, notice, text, language, at }) =>
  notice
    ? { id: messageId, kind: 'notice', text, language, at }
    : { id: messageId, kind: 'words', from, text, language, at };

/** A person's words stand for an answer whether they name a message or not; everybody else names it. */
function answered(view, { from, notice, inReplyTo }) {
  const person = from.kind === 'human' && !notice;
  const due = person || inReplyTo === view.due?.messageId ? undefined : view.due;
  const owner = person && view.owner?.kind === 'human' && from.name ? { kind: 'human', name: from.name } : view.owner;
  return { ...view, due, owner };
}

/** Only what the gateway has taken waits for an answer; who looks at what was not sent is not told to wait. */
const onItsWay = (view, { messageId, text, at, state, problem }) => {
  const line = { id: messageId, kind: 'own', text, at, state, ...(problem && { problem }) };
  if (state === 'sent') return asked(view, line);
  return state === 'sending' ? add(view, line) : { ...add(view, line), due: undefined };
};

/** Begins every day with its own line, and marks what goes on from the line before it. */
export const arranged = (lines, dayOf) =>
  lines.flatMap((line, index) => {
    const before = lines[index - 1];
    const newDay = !before || dayOf(before.at) !== dayOf(line.at);
    const follows = !newDay && speaker(line) !== undefined && speaker(line) === speaker(before);
    const day = { id: `day-${dayOf(line.at)}-${line.id}`, kind: 'day', at: line.at };
    return [...(newDay ? [day] : []), { ...line, follows }];
  });

const speaker = ({ kind, from }) => {
  if (kind === 'own') return 'own';
  return kind === 'words' ? `${from.kind} ${from.name}` : undefined;
};
