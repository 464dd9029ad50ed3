import { textIn } from '../text-file.ts';
import type { Answer } from './answer.ts';
import type { Asked } from './arguments.ts';
import { policyIn } from './policy-file.ts';
import { RouterClient } from './router.client.ts';

/** As the router tells it. */
interface DryRun {
  readonly policyVersion: string;
  readonly signals: Readonly<Record<string, unknown>>;
  readonly concerns: readonly { readonly rule: string }[];
  readonly by: 'router' | 'owner';
  readonly sentences: readonly string[];
}

/** Where a customer's words would go, by a file or by the policy in force; nothing of them is kept. */
export const dryRun = async (asked: Asked): Promise<Answer> => {
  const { from, channel, language, attributes, tenant } = asked;
  const imagined = { text: asked.words[0], from, channel, language, attributes, ...(tenant && { tenant }) };
  const router = RouterClient.of(process.env);
  const ran = await router.post<DryRun>('policies/dry-runs', { ...imagined, ...documentOf(asked) }, 'dry runs');
  return { text: textOf(ran, from), data: ran };
};

/** @throws Trouble with all that is wrong in the file */
const documentOf = ({ policy }: Asked): { readonly document?: string } =>
  policy && policyIn(policy) ? { document: textIn(policy) } : {};

const textOf = ({ signals, concerns, by, sentences }: DryRun, from: string): readonly string[] => [
  `The words show: ${listed(Object.entries(signals).map(([name, value]) => `${name} ${value}`))}`,
  ...(concerns.length > 0 ? [`Concerns: ${listed(concerns.map(({ rule }) => rule))}`] : []),
  by === 'router'
    ? 'The router hands the conversation on by itself, to:'
    : `If ${from} gives the conversation up, it goes to:`,
  ...sentences.map((sentence) => `  ${sentence}`),
];

const listed = (parts: readonly string[]): string => parts.join(', ');
