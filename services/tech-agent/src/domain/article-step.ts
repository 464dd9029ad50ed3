import type { Article } from './knowledge.ts';
import type { Step } from './step.ts';

const PREFIX = 'Read the article ';

/** Under which name an article is tried: that of the step it tells of, or its own. */
export const nameOf = ({ id, step }: Article): string => step ?? `${PREFIX}${id}`;

export const isArticle = (name: string): boolean => name.startsWith(PREFIX);

/** An article that was read is a step as any other: it helped or not. */
export const articleStep = (name: string): Step => ({
  name,
  kind: 'do',
  title: name,
  alsoCalled: [],
  after: {},
  instruction: '',
  question: '',
  done: [],
  outcomes: {},
});
