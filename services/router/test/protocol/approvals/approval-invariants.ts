import { type Conversation } from '../../../src/domain/conversation.ts';
import type { Chronicle } from '../chronicle.ts';
import type { Transaction } from '../transaction.ts';
import { type ApprovalBook, isYes } from './approval-book.ts';
import { privilege } from './approval-hand.ts';

type Invariant = (book: ApprovalBook, transaction: Transaction, chronicle: Chronicle) => readonly string[];

/** An approval has one end, and until then it is open. */
const oneEnd: Invariant = ({ asked, ends }, { after }) => [
  ...ends
    .map(({ approvalId }) => approvalId)
    .filter((id, n, all) => all.indexOf(id) !== n)
    .map((id) => `${id} has ended twice`),
  ...ends
    .filter(({ approvalId }) => !asked.has(approvalId))
    .map(({ approvalId }) => `nobody has asked for ${approvalId}`),
  ...[...asked.keys()]
    .filter(
      (id) => !ends.some((end) => end.approvalId === id) && !after?.approvals.some((one) => one.approvalId === id),
    )
    .map((id) => `${id} is not open, and has no end`),
];

const limitMinor = 50_000;

/** A yes is to just these arguments, of as many people as the limit demands, none of whom has had the conversation. */
const enoughPeople: Invariant = ({ asked, ends }) =>
  ends.flatMap(({ approvalId, said }) => {
    const known = asked.get(approvalId);
    if (!known || !said) return [];
    const { act } = known.request;
    const names = [said.by.operator?.id, said.seconded?.id].filter((name) => name !== undefined);
    const own = names.filter((name) => known.had.includes(name));
    if (own.length > 0) return [`${own} decided on ${approvalId}, which is their own`];
    if (!isYes(said.outcome)) return [];
    const minorUnits = said.outcome === 'edited' ? Number(said.arguments?.amount) : (act.amount?.minorUnits ?? 0);
    const hash = said.outcome === 'edited' ? `hash-${minorUnits}` : act.argumentsHash;
    const isMore = minorUnits > (act.amount?.minorUnits ?? 0);
    const needed = isMore || (act.amount?.minorUnits ?? 0) > limitMinor ? 2 : 1;
    return [
      ...(new Set(names).size < needed
        ? [`${approvalId} takes ${needed}, and ${names.join() || 'nobody'} said yes`]
        : []),
      ...(said.argumentsHash === hash ? [] : [`${approvalId} is allowed for arguments nobody saw`]),
    ];
  });

/** The desk knows of each how many it takes, and who may not. */
const deskKnows: Invariant = ({ asked }) =>
  [...asked.values()].flatMap(({ copy, request, had }) => {
    if (!copy) return [];
    const needed = (request.act.amount?.minorUnits ?? 0) > limitMinor ? 2 : 1;
    const all = new Set(had);
    const named = new Set(copy.requesters);
    const isSame = all.size === named.size && [...all].every((one) => named.has(one));
    return [
      ...(copy.approvals === needed ? [] : [`the desk believes that ${copy.approvalId} takes ${copy.approvals}`]),
      ...(isSame ? [] : [`the desk believes that ${[...named]} had it before ${copy.approvalId}, not ${[...all]}`]),
    ];
  });

/** Only what people allowed is given to anybody to carry out, and then to the owner; by another one only with the privilege. */
const onlyWhatIsAllowed: Invariant = (book, { after }) =>
  book.given.flatMap(({ approvalId, agentId, epoch, owner, byWay }) => {
    const end = book.endOf(approvalId);
    const act = book.asked.get(approvalId)?.request.act;
    return [
      ...(end && isYes(end.outcome) ? [] : [`${agentId} may carry out ${approvalId}, which is ${end?.outcome}`]),
      ...(owner?.agentId === agentId && owner.epoch === epoch
        ? []
        : [`${approvalId} is given to ${agentId}, no owner`]),
      ...(byWay === 'passed on' && (act?.privilege !== privilege || !privileged.includes(agentId) || !after)
        ? [`${approvalId} is passed on to ${agentId}, which may not`]
        : []),
    ];
  });

/** Whose card has the privilege, in these stories. */
export const privileged = ['payments-agent'];

/** Whoever asked, and still owns the conversation, hears the end. */
const askerIsTold: Invariant = ({ ends }) =>
  ends
    .filter(({ toldAsker }) => !toldAsker)
    .map(({ approvalId }) => `who asked for ${approvalId} was not told its end`);

/** Until the desk has heard what became of it, it is the owner's to do, and an AI is on the clock. */
const inGoodHands: Invariant = (book, { after }, { owner }) => {
  if (!after) return [];
  return after.allowed.flatMap(({ decided: { approvalId } }) => {
    if (!book.inHand.includes(approvalId))
      return [`${approvalId} is to be carried out, and the desk has heard how it went`];
    const holder = book.given.findLast((one) => one.approvalId === approvalId);
    if (holder?.agentId !== owner?.agentId)
      return [`${approvalId} is in the hands of ${holder?.agentId}, and of no owner`];
    return isOnClock(after) ? [] : [`${approvalId} is to be carried out, and its owner is on no clock`];
  });
};

const isOnClock = ({ owner, handoff, replyDueAt }: Conversation): boolean =>
  owner.kind === 'human' || handoff !== undefined || replyDueAt !== undefined;

/** Whoever takes it over can be asked about it. */
const packagesTell: Invariant = ({ packages }) =>
  packages.flatMap(({ told, known }) =>
    known.filter((id) => !told.includes(id)).map((id) => `a package tells nothing of ${id}`),
  );

export const approvalInvariants: Readonly<Record<string, Invariant>> = {
  'one end per approval': oneEnd,
  'enough people, and none on their own act': enoughPeople,
  'the desk knows who may decide': deskKnows,
  'only what people allowed': onlyWhatIsAllowed,
  'who asked hears the end': askerIsTold,
  'what was allowed is in good hands': inGoodHands,
  'packages tell of approvals': packagesTell,
};

export const approvalViolations = (
  book: ApprovalBook,
  transaction: Transaction,
  chronicle: Chronicle,
): readonly string[] =>
  Object.entries(approvalInvariants).flatMap(([title, holds]) =>
    holds(book, transaction, chronicle).map((detail) => `${title}: ${detail}`),
  );

/** When every clock has run down, nothing waits for people. */
export const approvalsEnded = ({ asked, ends }: ApprovalBook): readonly string[] =>
  [...asked.keys()]
    .filter((id) => !ends.some(({ approvalId }) => approvalId === id))
    .map((id) => `one end per approval: ${id} has none, however long one waits`);
