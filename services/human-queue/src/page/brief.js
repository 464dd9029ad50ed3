import { byId, draw, element, shown } from '/kit/dom.js';

const said = { customer: 'the customer said', system: 'checked', inferred: 'a model’s guess' };

/** What an operator has to know before the first word. */
export function drawBrief(brief) {
  draw(byId('brief'), brief, (known) => [
    element(
      'dl',
      {},
      ...rows(known).flatMap(([name, content]) => [element('dt', {}, name), element('dd', {}, content)]),
    ),
  ]);
}

const rows = (brief) =>
  [
    ['What it is about', brief.summary],
    ['To do', brief.task.description],
    ['Next', brief.task.next],
    ['Why a person', `${brief.reason.trigger}: ${brief.reason.detail}`],
    ['Mood', brief.sentiment],
    ['Known', list(brief.facts, ({ name, value, provenance }) => `${name}: ${shown(value)} (${said[provenance]})`)],
    ['Found', list(brief.results, ({ name, value, source }) => `${name}: ${shown(value)} (${source})`)],
    ['Tried', list(brief.tried, ({ step, outcome }) => `${step}: ${outcome}`)],
    ['What failed', brief.error && `${brief.error.step}: ${brief.error.last} (${brief.error.attempts} times)`],
    ['Options', list(brief.options, ({ label, consequence }) => (consequence ? `${label}: ${consequence}` : label))],
    ['Promised', list(brief.promises)],
    ['Must not be done', list(brief.constraints)],
    ['Open questions', list(brief.openQuestions)],
    ['If it fails', brief.contingency],
    ['Way so far', list(brief.path, ({ agentId, trigger }) => `${agentId} (${trigger})`)],
    ['Memory', list(brief.memory, ({ key, value }) => `${key}: ${shown(value)}`)],
    ['Said earlier', brief.earlier && `${brief.earlier.turns} messages. ${brief.earlier.summary ?? ''}`],
  ].filter(([, content]) => content);

const list = (entries = [], tell = (entry) => entry) =>
  entries.length > 0 ? element('ul', {}, ...entries.map((entry) => element('li', {}, tell(entry)))) : undefined;
