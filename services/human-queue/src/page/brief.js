import { byId, draw, element } from '/kit/dom.js';
import { languageName, mood, said, spaced, told, why } from './words.js';

/** What an operator has to know before the first word, the most needed first. */
export function drawBrief(brief) {
  draw(byId('brief'), brief, (known) => [table(first(known)), more(known)]);
}

/** Names and what they stand for; what is empty is left out. */
export const table = (rows) =>
  element(
    'dl',
    {},
    ...rows
      .filter(([, content]) => content)
      .map(([name, content, tone]) =>
        element('div', { class: tone }, element('dt', {}, name), element('dd', {}, content)),
      ),
  );

const first = (brief) => [
  ['Who', who(brief)],
  ['What it is about', brief.summary],
  ['Why a person', brief.reason.detail || why[brief.reason.trigger]],
  ['Promised to them', list(brief.promises), 'loud'],
  ['Must not be done', list(brief.constraints), 'loud'],
  ['Settled before', list([...(brief.returns?.settled ?? []), brief.returns?.decision].filter(Boolean))],
  ['Tried already', list(brief.tried, ({ step, outcome }) => `${step}: ${outcome}`)],
  ['What failed', brief.error && `${brief.error.step}: ${brief.error.last} (${brief.error.attempts} times)`],
  ['Known', list(brief.facts, fact)],
  ...(brief.memory ?? []).map(({ key, value, by }) => [`${spaced(key)}, noted by ${by}`, list([value].flat(), told)]),
  ['Found', list(brief.results, ({ name, value, source }) => `${spaced(name)}: ${told(value)} (${source})`)],
  ['To do', [brief.task.description, brief.task.state].filter(Boolean).join(' ')],
  ['Next', brief.task.next],
  [
    'To decide between',
    list(brief.options, ({ label, consequence }) => (consequence ? `${label}: ${consequence}` : label)),
  ],
  ['Open questions', list(brief.openQuestions)],
  ['Also asked for', list(brief.parked, ({ detail }) => detail)],
  ['If it fails', brief.contingency],
];

const more = (brief) => {
  const rows = [
    ['Hands it went through', list(brief.path, ({ agentId, trigger }) => `${agentId}: ${why[trigger] ?? trigger}`)],
    ['Said earlier', brief.earlier && `${brief.earlier.turns} messages. ${brief.earlier.summary ?? ''}`],
  ].filter(([, content]) => content);
  return rows.length > 0 && element('details', {}, element('summary', {}, 'How it came here'), table(rows));
};

const who = ({ customer, language, sentiment }) =>
  [
    customer?.name,
    customer?.id,
    customer?.account && `account ${customer.account}`,
    ...Object.entries(customer?.attributes ?? {}).map(([name, value]) => `${spaced(name)}: ${told(value)}`),
    language && languageName(language),
    mood[sentiment],
  ]
    .filter(Boolean)
    .join(' · ');

const fact = ({ name, value, provenance }) => [
  `${spaced(name)}: ${told(value)} `,
  element('span', { class: `mark ${provenance === 'inferred' ? 'loud' : ''}` }, said[provenance]),
];

const list = (entries = [], tell = (entry) => entry) =>
  entries.length > 0
    ? element('ul', {}, ...entries.map((entry) => element('li', {}, ...[tell(entry)].flat())))
    : undefined;
