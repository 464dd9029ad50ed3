import { labelledIn, measureAdditions, trainClassifier } from '@baton/classifier';
import { additionsTo, defaultClassifier, type ExamplesByIntent, fragmentOf } from '@baton/routing';
import { count } from '../../text.ts';
import { Trouble } from '../../trouble.ts';
import type { Answer } from '../answer.ts';
import type { Asked } from '../arguments.ts';
import { RouterClient } from '../router.client.ts';
import { type Example, textOfExamples, textOfMeasured } from './examples-text.ts';

type Verb = (asked: Asked) => Promise<Answer>;

const auditor = (): RouterClient => RouterClient.of(process.env);
const owner = (): RouterClient => RouterClient.asOwner(process.env);

/** What was routed wrong here: looked at, reviewed, measured, and given as a policy has it. */
export const examples = (asked: Asked): Promise<Answer> => {
  const [verb = 'list'] = asked.words;
  const run = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
  if (!run) throw new Trouble(`examples knows no '${verb}': there are ${Object.keys(verbs).join(', ')}.`);
  return run(asked);
};

const list: Verb = async () => {
  const open = await auditor().get<Example[]>('examples?state=open', 'examples');
  return { text: textOfExamples(open), data: open };
};

const accept: Verb = async ({ words: [, id], intent, text }) => {
  const body = { ...(intent && { intent }), ...(text && { words: text }) };
  const accepted = await owner().post<Example>(`examples/${idOf(id)}/accept`, body, 'such example');
  return { text: [`Accepted, for ${accepted.label.intent}. npm run policy -- examples measure`], data: accepted };
};

const dismiss: Verb = async ({ words: [, id] }) => {
  const dismissed = await owner().post<Example>(`examples/${idOf(id)}/dismiss`, {}, 'such example');
  return { text: ['Dismissed; its words are forgotten.'], data: dismissed };
};

const idOf = (id: string | undefined): string => {
  if (!id) throw new Trouble('which example? npm run policy -- examples lists them with their ids.');
  return encodeURIComponent(id);
};

/** Of what was accepted and is not known yet. */
const measure: Verb = async () => {
  const { known, additions } = await learning();
  const measured = measureAdditions(labelledIn(known), labelledIn(additions), {
    train: trainClassifier,
    sure: defaultClassifier.sure,
  });
  return { text: textOfMeasured(measured), data: measured };
};

const additions: Verb = async () => {
  const { additions } = await learning();
  const { length } = labelledIn(additions);
  if (length === 0) return { text: ['# Nothing was accepted that is not known.'], data: {} };
  return { text: [`# ${count(length, 'example')} for the policy`, fragmentOf(additions).trimEnd()], data: additions };
};

const verbs: Readonly<Record<string, Verb>> = { list, accept, dismiss, measure, additions };

const acceptedMax = 500;

const learning = async () => {
  const router = auditor();
  const known = await router.get<ExamplesByIntent>('examples/known', 'examples');
  const accepted = await router.get<Example[]>(`examples?state=accepted&limit=${acceptedMax}`, 'examples');
  const told = accepted.flatMap(({ words, label: { intent } }) => (intent ? [{ words, intent }] : []));
  return { known, additions: additionsTo(known, told) };
};
