import { articleStep, isArticle } from './article-step.ts';
import { type Diagnosis, noted } from './diagnosis.ts';
import type { Knowledge } from './knowledge.ts';
import { readMention, readOutcome } from './read-outcome.ts';
import { type Reading, readMessage } from './reading.ts';
import type { Situation } from './situation.ts';
import { type Flow, flows, type Step } from './step.ts';
import { recognised } from './tried.ts';

/** A turn as it is understood. */
export interface Round {
  reading: Reading;
  knowledge: Knowledge;
  /** With all that this turn added to it. */
  diagnosis: Diagnosis;
  /** The step the customer was asked to take. */
  pending?: Step;
  /** How it ended, where they say so. */
  outcome?: string;
}

export function roundOf(situation: Situation, knowledge: Knowledge): Round {
  const reading = readMessage(situation.texts.join('\n'), situation.language);
  const steps = stepsOf(knowledge);
  const before = recognised(situation.triedBefore, steps);
  const diagnosis = noted(situation.diagnosis, ...before, ...ruledOut(situation, steps));
  const round = { reading, knowledge, diagnosis };
  return situation.isOpening ? withMentions(round, situation.intent) : withOutcome(round);
}

export const stepsOf = ({ flows }: Knowledge): Step[] => Object.values(flows).flat();

/** Of what a person settled or forbade, the steps alone count: the rest of their words is no step. */
const ruledOut = ({ notAgain }: Situation, steps: readonly Step[]) =>
  recognised(
    notAgain.map((step) => ({ step, outcome: 'cannot' })),
    steps,
  ).filter(({ step }) => steps.some(({ name }) => name === step));

/** Which flow the intent names, or the customer's words. */
function withMentions(round: Round, intent?: string): Round {
  const { reading, knowledge, diagnosis } = round;
  const flow: Flow | undefined = flows.find((each) => intent === `tech.${each}`) ?? reading.flow;
  const mentions = (flow ? knowledge.flows[flow] : []).flatMap((step) => {
    const outcome = readMention(step, reading);
    return outcome ? [{ step: step.name, outcome }] : [];
  });
  return { ...round, diagnosis: noted({ ...diagnosis, flow }, ...mentions) };
}

function withOutcome(round: Round): Round {
  const { reading, knowledge, diagnosis } = round;
  const pending = pendingIn(diagnosis, knowledge);
  const outcome = pending && readOutcome(pending, reading, knowledge.line);
  if (!pending || !outcome) return { ...round, pending };
  const ended = noted({ ...diagnosis, pending: undefined, unclear: 0 }, { step: pending.name, outcome });
  return { ...round, pending, outcome, diagnosis: ended };
}

function pendingIn({ pending }: Diagnosis, knowledge: Knowledge): Step | undefined {
  if (pending === undefined) return undefined;
  return isArticle(pending) ? articleStep(pending) : stepsOf(knowledge).find(({ name }) => name === pending);
}
