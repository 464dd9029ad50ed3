import { type Statement, statementOf } from './statement.ts';

export interface Document {
  readonly name: string;
  /** Its first line is `# <title>, <day>`; the rest is sentences. */
  readonly text: string;
}

export interface Findings {
  readonly statements: readonly Statement[];
  /** Sentences that belong to the topic and are prose: nobody but their author can say them in another language. */
  readonly prose: number;
}

interface Sentence {
  readonly text: string;
  readonly document: string;
  readonly date: string;
  readonly nth: number;
}

const nearEnough = 0.6;

/** The sentences about a topic: those that share the most of its words, the rarer a word the more it counts. */
export const research = (topic: string, documents: readonly Document[]): Findings => {
  const sentences = documents.flatMap(sentencesOf);
  const scores = scoresOf(
    termsIn(topic),
    sentences.map(({ text }) => termsIn(text)),
  );
  const best = Math.max(0, ...scores);
  const found = sentences.filter((_, nth) => best > 0 && (scores[nth] ?? 0) >= best * nearEnough);
  const statements = found.flatMap(
    ({ text, document, date, nth }) => statementOf(text, { document, date, sentence: nth }) ?? [],
  );
  return { statements, prose: found.length - statements.length };
};

const sentencesOf = ({ name, text }: Document): readonly Sentence[] => {
  const [title = '', ...body] = text.split('\n');
  const date = /(\d{4}-\d\d-\d\d)/.exec(title)?.[1] ?? '';
  const sentences = body
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .split(/(?<=\.) (?=\p{Lu})/u);
  return sentences.map((sentence, at) => ({ text: sentence, document: name, date, nth: at + 1 }));
};

const scoresOf = (wanted: ReadonlySet<string>, sentences: readonly ReadonlySet<string>[]): readonly number[] => {
  const weight = (term: string): number => {
    const having = sentences.filter((terms) => terms.has(term)).length;
    return having > 0 ? Math.log(1 + sentences.length / having) : 0;
  };
  const weights = new Map([...wanted].map((term) => [term, weight(term)]));
  return sentences.map((terms) =>
    [...weights].reduce((sum, [term, value]) => (terms.has(term) ? sum + value : sum), 0),
  );
};

const stopWords = new Set(
  'a an and about are at be by for from has have in is it of on our please that the this to was were will with write'.split(
    ' ',
  ),
);

const termsIn = (text: string): ReadonlySet<string> =>
  new Set((text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((term) => !stopWords.has(term)));
