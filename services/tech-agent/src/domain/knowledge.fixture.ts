import { articles } from '../migrations/seed/articles.seed.ts';
import { flowRows, stepRows, wordRows } from '../migrations/seed/rows.ts';
import { decideTurn } from './decide-turn.ts';
import type { Decision } from './decision.ts';
import { begun, type Diagnosis } from './diagnosis.ts';
import type { Article, Knowledge, Line, Outage } from './knowledge.ts';
import type { Language } from './language.ts';
import type { Situation } from './situation.ts';
import { type Flow, flows, type Step } from './step.ts';

export const line: Line = {
  account: 'TC-1001',
  area: 'Northgate',
  profileMbit: 250,
  modem: 'Tidewave Hub 2',
  timeZone: 'Europe/London',
};

export const outage: Outage = { id: 'OUT-1', area: 'Northgate', since: '2026-11-21T06:00:00.000Z' };

/** An article of the seed, as a search would find it. */
export function article(id: string, language: Language = 'en'): Article {
  const found = articles.find((each) => each.id === id);
  if (!found) throw new Error(`no article ${id}`);
  return { id, step: found.step, ...found.words[language] };
}

/** The flows of the seed, as the store reads them. */
export const seededFlows = (language: Language): Knowledge['flows'] =>
  Object.fromEntries(flows.map((flow) => [flow, stepsOf(flow, language)])) as Record<Flow, Step[]>;

function stepsOf(flow: Flow, language: Language): Step[] {
  return flowRows
    .filter((row) => row.flow === flow)
    .map(({ step: name, after }) => {
      const { kind, title, also_called = [] } = stepRows.find((row) => row.name === name) ?? {};
      const words = wordRows.find((row) => row.step === name && row.language === language);
      const { instruction = '', question = '', done = [], outcomes = {} } = words ?? {};
      return { name, kind, title, alsoCalled: also_called, after, instruction, question, done, outcomes } as Step;
    });
}

/** A conversation with the pure part: what was decided goes on with the next message. */
export class Visit {
  private diagnosis: Diagnosis = begun;
  private isOpening = true;

  constructor(
    private readonly situation: Partial<Situation> = {},
    private knowledge: Partial<Knowledge> = {},
  ) {}

  /** What is found from now on. */
  find(knowledge: Partial<Knowledge>): this {
    this.knowledge = { ...this.knowledge, ...knowledge };
    return this;
  }

  hear(...texts: string[]): Decision {
    const { language = 'en', intent = 'tech.no_connection', triedBefore = [], notAgain = [] } = this.situation;
    const { diagnosis, isOpening } = this;
    const decision = decideTurn(
      { isOpening, language, texts, intent: intent || undefined, triedBefore, notAgain, diagnosis },
      { line, flows: seededFlows(language), articles: [], ...this.knowledge },
    );
    this.diagnosis = decision.diagnosis;
    this.isOpening = false;
    return decision;
  }

  /** The step asked for after the last of these messages, or what is done instead. */
  after(...texts: string[]): string {
    const decision = texts.map((text) => this.hear(text)).at(-1);
    if (decision?.act !== 'say') return decision?.act ?? '';
    return decision.diagnosis.pending ?? decision.statements.map(({ say }) => say).join();
  }

  says(text: string): string[] {
    const decision = this.hear(text);
    return decision.act === 'say' ? decision.statements.map(({ say }) => say) : [decision.act];
  }

  get tried(): Record<string, string> {
    return Object.fromEntries(this.diagnosis.tried.map(({ step, outcome }) => [step, outcome]));
  }
}
