import type { Said } from '@baton/classifier';
import { handedOnDetails, outlineDetails } from './package-details.ts';
import { amountOf, choiceNames, listed, shown } from './phrases.ts';
import type { Detail, Happening } from './timeline-entry.ts';

type Rows = readonly (readonly [name: string, value: string | number | readonly string[] | undefined | false])[];
type HappeningOf<Kind extends Happening['kind']> = Extract<Happening, { kind: Kind }>;

/** What more there is to know, in the order in which people ask. What is not there is not named. */
export const detailsOf = (happening: Happening): readonly Detail[] =>
  rowsOf(happening)
    .filter(([, value]) => value !== undefined && value !== false && value !== '' && !isEmpty(value))
    .map(([name, value]) => ({ name, value: typeof value === 'number' ? String(value) : (value as Detail['value']) }));

const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

const rowsOf = (happening: Happening): Rows => {
  const rows = rowsByKind[happening.kind] as ((happening: Happening) => Rows) | undefined;
  return rows?.(happening) ?? [];
};

const wordsRows = ({ inReplyTo, epoch, handoffId }: HappeningOf<'reply' | 'notice'>): Rows => [
  ['Answers', inReplyTo],
  ['Epoch', epoch],
  ['Handoff', handoffId],
];

const handoffRows = ({ handoffId, reason, package: handedOn }: HappeningOf<'handoff'>): Rows => [
  ['Why', reason.detail],
  ['Evidence', reason.evidence],
  ['Confidence', reason.confidence],
  ...(handedOn ? handedOnDetails(handedOn) : [['Package', 'was erased'] as const]),
  ['Handoff', handoffId],
];

const decisionRows = ({ explanation, handoffId, decisionId, because }: HappeningOf<'decision'>): Rows => [
  ['Explained', explanation],
  ['Evidence', because?.evidence],
  ['Decision', decisionId],
  ['Handoff', handoffId],
];

const saidBy = ({ by, label, confidence, ms, fault }: Said): string => {
  const said = fault ? `no answer, ${fault}` : label ? `${label} ${confidence.toFixed(2)}` : 'nothing';
  return `${by}: ${said}, in ${ms.toFixed(1)} ms`;
};

const argumentsOf = (named: Readonly<Record<string, unknown>> = {}): readonly string[] =>
  Object.entries(named).map(([name, value]) => `${name}: ${shown(value)}`);

const approvalRows = ({
  act,
  why,
  options,
  deadline,
  desk,
  approvals,
  requesters,
  approvalId,
}: HappeningOf<'approval_asked'>): Rows => [
  ['Why', why],
  ['Amount', act.amount && amountOf(act.amount)],
  ['Arguments', argumentsOf(act.arguments)],
  ['Rests on', (act.conditions ?? []).map(({ name, value }) => `${name}: ${shown(value)}`)],
  ['Irreversible', act.irreversible && 'yes'],
  ['Options', options.map(({ label, consequence }) => listed([label, consequence], ': '))],
  ['Decided at', desk],
  ['People it takes', approvals],
  ['Not by', requesters],
  ['Until', deadline],
  ['Approval', approvalId],
];

const rowsByKind: { readonly [Kind in Happening['kind']]?: (happening: HappeningOf<Kind>) => Rows } = {
  message: ({ messageId, sentAt }) => [
    ['Message', messageId],
    ['Sent', sentAt],
  ],
  delivered: ({ messageId, epoch, replyBy }) => [
    ['Message', messageId],
    ['Epoch', epoch],
    ['Answer due', replyBy],
  ],
  settled: ({ messageId }) => [['Message', messageId]],
  reply: (words) => wordsRows(words),
  notice: (words) => wordsRows(words),
  handoff: (happening) => handoffRows(happening),
  handoff_refused: ({ handoffId }) => [['Handoff', handoffId]],
  decision: (happening) => decisionRows(happening),
  classified: ({ asked, handoffId }) => [
    ['Asked', asked.map(saidBy)],
    ['Handoff', handoffId],
  ],
  offer: ({ deadline, rule, package: offered, handoffId, attemptId }) => [
    ['Until', deadline],
    ['Rule', rule],
    ...outlineDetails(offered),
    ['Handoff', handoffId],
    ['Attempt', attemptId],
  ],
  readback: ({ summary, firstStep, reliesOn, dropped, drift }) => [
    ['Understood', summary],
    ['First step', firstStep],
    ['Relies on', reliesOn],
    ['Dropped', dropped],
    ['Understood otherwise', drift],
  ],
  handoff_ended: ({ missing, supersededBy, handoffId }) => [
    ['Missing', missing],
    ['Superseded by', supersededBy],
    ['Handoff', handoffId],
  ],
  owner: ({ from, trigger, operator, handoffId }) => [
    ['From', from.agentId],
    ['Trigger', trigger],
    ['Operator', operator && `${operator.displayName} (${operator.id})`],
    ['Handoff', handoffId],
  ],
  wait: ({ choices }) => [['May choose', choices.map((choice) => choiceNames[choice])]],
  approval_asked: (happening) => approvalRows(happening),
  approval_decided: ({ comment, arguments: decided, approvalId }) => [
    ['Comment', comment],
    ['Arguments', argumentsOf(decided)],
    ['Approval', approvalId],
  ],
  task: ({ description, deadline, depth, parentTaskId, groupId, taskId }) => [
    ['What', description],
    ['Until', deadline],
    ['Depth', depth > 0 && depth],
    ['Part of', parentTaskId],
    ['Group', groupId],
    ['Task', taskId],
  ],
  task_ended: ({ from, error, usage, groupId }) => [
    ['Asked by', from],
    ['What failed', error && `${error.step}: ${error.code}, ${error.last}`],
    ['Tokens', usage?.tokens],
    ['Cost', usage?.cost && amountOf(usage.cost)],
    ['Group', groupId],
  ],
  task_moved: ({ from }) => [['From', from]],
  tasks_delivered: ({ groupId }) => [['Group', groupId]],
  act_passed_on: ({ approvalId }) => [['Approval', approvalId]],
  act_concluded: ({ changed, approvalId }) => [
    ['Changed', changed.map(({ name, asked, now }) => `${name}: ${shown(asked)} → ${shown(now)}`)],
    ['Approval', approvalId],
  ],
  refused: ({ detail, eventId, currentEpoch }) => [
    ['Why', detail],
    ['Event', eventId],
    ['Epoch now', currentEpoch],
  ],
};
