import { type Action, decline, type HandOff, handOff, reply, type Turn } from '@baton/agent-kit';
import type { ErrorReport } from '@baton/contracts';
import { agrees, phrasesIn, spoken } from './phrases.ts';

const self = 'recovery-agent';

/** Asks the customer once, has it tried once, and brings a person for all else. */
export const decideTurn = (turn: Turn): Action => {
  const { mode, package: offered, message } = turn;
  const language = spoken(turn.language);
  const phrases = phrasesIn(language);
  if (mode === 'companion') return reply(phrases.waiting, { language });
  const error = offered?.error;
  if (!error) return mode === 'offer' ? notMine : toPerson(turn);
  const failed = failedAgent(turn);
  if (mode === 'offer' && wasHere(turn)) return secondTime;
  if (mode === 'offer')
    return reply(phrases.failed, { language, firstStep: 'Ask whether to try again.', notes: { failed } });
  return agrees(message.text) && !turn.returned && turn.notes.failed
    ? tryAgain(turn, error, String(turn.notes.failed))
    : toPerson(turn);
};

const notMine = decline({ reason: 'out_of_scope', detail: 'no error report in the package' });
const secondTime = decline({ reason: 'out_of_scope', detail: 'was tried again already and failed again' });

/** The last station before this one; where there is none, the conversation is where it began. */
const failedAgent = ({ package: offered }: Turn): string | undefined =>
  offered?.path?.findLast(({ agentId }) => agentId !== self)?.agentId;

const wasHere = ({ package: offered }: Turn): boolean =>
  offered?.path?.some(({ agentId }) => agentId === self) ?? false;

const tryAgain = (turn: Turn, error: ErrorReport, agentId: string): HandOff =>
  handOff({
    ...caseOf(turn, error),
    to: { agentId },
    reason: {
      trigger: 'error_recovery',
      detail: 'The customer wants it tried once more.',
      evidence: evidenceOf(error),
    },
    task: { description: 'Answer the message that failed.', next: 'Answer the customer.' },
  });

const toPerson = (turn: Turn): HandOff => {
  const error = turn.package?.error;
  return handOff({
    ...caseOf(turn, error),
    to: { kind: 'human' },
    reason: {
      trigger: 'error_recovery',
      detail: error ? `${error.step} failed ${error.attempts} times with ${error.code}.` : 'An agent failed.',
      ...(error && { evidence: evidenceOf(error) }),
    },
    severity: 'watch',
    task: { description: 'Answer the message that failed, and have the cause looked into.' },
    options: [
      { id: 'answer', label: 'Answer the customer yourself' },
      { id: 'hand_back', label: 'Hand back to the agent once it works again' },
    ],
  });
};

const evidenceOf = ({ step, code, attempts }: ErrorReport): string => `step=${step} code=${code} attempts=${attempts}`;

/** The case as it was handed over, and what has become of it. */
const caseOf = ({ customer, package: offered }: Turn, error?: ErrorReport) => ({
  summary: offered?.summary ?? `Customer ${customer.id} was with an agent that failed.`,
  ...(offered?.intent && { intent: offered.intent }),
  ...(error && {
    error,
    tried: [...(offered?.tried ?? []), { step: error.step, outcome: `failed ${error.attempts} times: ${error.code}` }],
  }),
});
