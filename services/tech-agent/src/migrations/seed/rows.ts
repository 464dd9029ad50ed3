import { articles } from './articles.seed.ts';
import { flows, steps } from './flows.seed.ts';

/** The seed as rows, each with its table's column names. */
export const stepRows = steps.map(({ name, kind, title, alsoCalled }) => ({
  name,
  kind,
  title,
  also_called: alsoCalled,
}));

export const wordRows = steps.flatMap(({ name, words = {} }) =>
  Object.entries(words).map(([language, { instruction, question, done = [], outcomes = {} }]) => {
    return { step: name, language, instruction, question, done, outcomes };
  }),
);

export const flowRows = Object.entries(flows).flatMap(([flow, places]) =>
  places.map(([step, after = {}], at) => ({ flow, position: at + 1, step: step.name, after })),
);

export const articleRows = articles.flatMap(({ id, step, words }) =>
  Object.entries(words).map(([language, each]) => ({ id, language, step, ...each })),
);
