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
  switch (happening.kind) {
    case 'message':
      return [
        ['Message', happening.messageId],
        ['Sent', happening.sentAt],
      ];
    case 'delivered':
      return [
        ['Message', happening.messageId],
        ['Epoch', happening.epoch],
        ['Answer due', happening.replyBy],
      ];
    case 'settled':
      return [['Message', happening.messageId]];
    case 'reply':
    case 'notice':
      return [
        ['Answers', happening.inReplyTo],
        ['Epoch', happening.epoch],
        ['Handoff', happening.handoffId],
      ];
    case 'handoff':
      return handoffRows(happening);
    case 'handoff_refused':
      return [['Handoff', happening.handoffId]];
    case 'decision':
      return decisionRows(happening);
    case 'offer':
      return [
        ['Until', happening.deadline],
        ['Rule', happening.rule],
        ...outlineDetails(happening.package),
        ['Handoff', happening.handoffId],
        ['Attempt', happening.attemptId],
      ];
    case 'readback':
      return [
        ['Understood', happening.summary],
        ['First step', happening.firstStep],
        ['Relies on', happening.reliesOn],
        ['Dropped', happening.dropped],
      ];
    case 'handoff_ended':
      return [
        ['Missing', happening.missing],
        ['Superseded by', happening.supersededBy],
        ['Handoff', happening.handoffId],
      ];
    case 'owner':
      return [
        ['From', happening.from.agentId],
        ['Trigger', happening.trigger],
        ['Operator', happening.operator && `${happening.operator.displayName} (${happening.operator.id})`],
        ['Handoff', happening.handoffId],
      ];
    case 'wait':
      return [['May choose', happening.choices.map((choice) => choiceNames[choice])]];
    case 'approval_asked':
      return approvalRows(happening);
    case 'approval_decided':
      return [
        ['Comment', happening.comment],
        ['Arguments', argumentsOf(happening.arguments)],
        ['Approval', happening.approvalId],
      ];
    case 'refused':
      return [
        ['Why', happening.detail],
        ['Event', happening.eventId],
        ['Epoch now', happening.currentEpoch],
      ];
    default:
      return [];
  }
};

const handoffRows = ({ handoffId, reason, package: handedOn }: HappeningOf<'handoff'>): Rows => [
  ['Why', reason.detail],
  ['Evidence', reason.evidence],
  ['Confidence', reason.confidence],
  ...(handedOn ? handedOnDetails(handedOn) : [['Package', 'was erased'] as const]),
  ['Handoff', handoffId],
];

const decisionRows = ({ rule, policyVersion, candidates, handoffId }: HappeningOf<'decision'>): Rows => [
  ['Rule', rule],
  ['Policy', policyVersion],
  [
    'Candidates',
    candidates.map(
      ({ agentId, score, lostBecause }) => `${agentId} ${score}${lostBecause ? `, lost: ${lostBecause}` : ''}`,
    ),
  ],
  ['Handoff', handoffId],
];

const argumentsOf = (named: Readonly<Record<string, unknown>> = {}): readonly string[] =>
  Object.entries(named).map(([name, value]) => `${name}: ${shown(value)}`);

const approvalRows = ({ act, why, options, deadline, desk, approvalId }: HappeningOf<'approval_asked'>): Rows => [
  ['Why', why],
  ['Amount', act.amount && amountOf(act.amount)],
  ['Arguments', argumentsOf(act.arguments)],
  ['Irreversible', act.irreversible && 'yes'],
  ['Options', options.map(({ label, consequence }) => listed([label, consequence], ': '))],
  ['Decided at', desk],
  ['Until', deadline],
  ['Approval', approvalId],
];
