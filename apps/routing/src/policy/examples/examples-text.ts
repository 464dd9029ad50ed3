import type { Changed, Compared, Measured, Score } from '@baton/classifier';
import { count, percent, table } from '../../text.ts';

/** As the router lists them. */
export interface Example {
  readonly id: string;
  readonly conversationId: string;
  readonly agentId: string;
  readonly sign: string;
  readonly words: string;
  readonly takenFor: { readonly intent?: string; readonly by: string; readonly confidence?: number };
  readonly label: { readonly keptBy?: string; readonly intent?: string };
}

export const textOfExamples = (examples: readonly Example[]): readonly string[] =>
  examples.length === 0
    ? ['Nothing was routed wrong that nobody has looked at.']
    : examples.flatMap((example) => [...textOf(example), '']).slice(0, -1);

const textOf = ({ id, sign, agentId, conversationId, words, takenFor, label }: Example): readonly string[] => [
  `${id}  ${sign}: ${agentId}, in ${conversationId}`,
  ...words.split('\n').map((line) => `  “${line}”`),
  `  was taken for ${takenFor.intent ?? 'nothing'}, by ${takenFor.by}${sureness(takenFor.confidence)}`,
  `  ${rightIn(label)}`,
];

const sureness = (confidence: number | undefined): string =>
  confidence === undefined ? '' : `, sure to ${percent(confidence)}`;

const rightIn = ({ keptBy, intent }: Example['label']): string => {
  if (!keptBy) return 'nobody has answered the customer yet';
  return `${keptBy} kept it, for ${intent ?? 'what nobody has said: accept it with --intent'}`;
};

/** Before and after, of what nobody was told the answer to. */
export const textOfMeasured = ({ additions, known }: Measured): readonly string[] =>
  additions.before.asked === 0
    ? ['Nothing was accepted that is not known: there is nothing to measure.']
    : [
        'Each was asked of a classifier that had not learned it.',
        '',
        ...table([
          ['', 'before', 'after'],
          ...rowsOf(`${count(additions.before.asked, 'addition')}`, additions),
          ...rowsOf(`${count(known.before.asked, 'example')} known before`, known),
        ]),
        ...changesIn('Additions', additions.changed),
        ...changesIn('Known before', known.changed),
      ];

const rowsOf = (name: string, { before, after }: Compared): readonly (readonly string[])[] => [
  [`${name}, right`, share(before, before.right), share(after, after.right)],
  ['  wrong, and sure of it', share(before, before.actedWrong), share(after, after.actedWrong)],
];

const share = ({ asked }: Score, part: number): string => percent(asked === 0 ? 0 : part / asked);

const shown = 20;

const changesIn = (name: string, changed: readonly Changed[]): readonly string[] => {
  if (changed.length === 0) return ['', `${name}: nothing is taken for something else.`];
  const [worse, better] = [changed.filter(isWorse), changed.filter(isBetter)];
  const told = [...worse, ...better].slice(0, shown);
  const lines = told.map((one) => {
    const verdict = isWorse(one) ? 'wrong now' : 'right now';
    return `  ${verdict}: “${one.text}”  ${one.before || 'nothing'} → ${one.after || 'nothing'}`;
  });
  const rest = worse.length + better.length - told.length;
  const counts = `${worse.length} wrong now, ${better.length} right now, ${changed.length} taken for something else`;
  return ['', `${name}: ${counts}`, ...lines, ...(rest > 0 ? [`  and ${rest} more`] : [])];
};

const isWorse = ({ label, before }: Changed): boolean => before === label;
const isBetter = ({ label, after }: Changed): boolean => after === label;
