import { type Attempt, awaitsPerson, type Conversation, type OpenHandoff } from '../../src/domain/conversation.ts';
import { standingOf } from '../../src/domain/decisions/fence.ts';
import type { Chronicle, Holding } from './chronicle.ts';
import type { Invariant } from './invariant.ts';
import type { Letter } from './letter.ts';
import { taskInvariants } from './tasks/task-invariants.ts';
import type { Transaction } from './transaction.ts';

/** A request has not more than one end, and until then it is the open one: none hangs in the air. */
export const oneEndPerRequest: Invariant = ({ requested, ends }, { after }) => [
  ...ends.filter((id, n) => ends.indexOf(id) !== n).map((id) => `${id} has ended twice`),
  ...ends.filter((id) => !requested.has(id)).map((id) => `${id} has ended, and nobody asked for it`),
  ...[...requested]
    .filter((id) => !ends.includes(id) && after?.handoff?.handoffId !== id)
    .map((id) => `${id} is not open, and has no end`),
];

/** While it is open, one agent under one epoch may speak, and it is the one all were told of; resolved, nobody may. */
export const oneOwner: Invariant = ({ owner, grants }, { after }) => {
  if (!after) return [];
  const agents = new Set(grants.map(({ agentId }) => agentId));
  const epochs = Array.from({ length: after.lastEpoch + 2 }, (_, epoch) => epoch);
  const owners = [...agents].flatMap((agentId) =>
    epochs.filter((epoch) => standingOf(after, agentId, epoch) === 'owner').map((epoch) => ({ agentId, epoch })),
  );
  const told = owner ? [owner] : [];
  return nameOf(owners) === nameOf(told) ? [] : [`may speak: ${nameOf(owners)}; told was: ${nameOf(told)}`];
};

/** Every offer, every beginning and every return takes a fresh one. */
export const epochsOnlyGrow: Invariant = ({ epochs, grants }) => [
  ...falls(epochs).map((epoch) => `epoch ${epoch} is given again, after ${epochs}`),
  ...falls(grants.map(({ epoch }) => epoch)).map((epoch) => `epoch ${epoch} is granted after a later one`),
];

/** What nobody has answered is known; unless it is held for an offer, the owner of the moment has it, once. */
export const noMessageBetweenOwners: Invariant = ({ pending, delivered, owner }, { after, told }) => {
  if (!after) return [];
  const known = after.unanswered.map(({ messageId }) => messageId);
  const twice = delivered.filter((one, n) => delivered.findIndex((other) => isSame(one, other)) !== n);
  const lacking = after.handoff
    ? []
    : pending.filter((messageId) => !delivered.some((one) => isSame(one, { ...owner, messageId, mode: 'owner' })));
  return [
    ...(known.join() === pending.join() ? [] : [`unanswered are ${pending}; the router knows of ${known}`]),
    ...twice.map(({ messageId, agentId }) => `${agentId} was given ${messageId} twice`),
    ...lacking.map((messageId) => `${owner?.agentId} was not given ${messageId}`),
    ...(after.handoff && !awaitsPerson(after) && told.some(isMessage) ? ['given out, and not held for the offer'] : []),
  ];
};

/** Who has taken over is told once, after it is so. */
export const noAnnouncementWithoutTransfer: Invariant = ({ announced }) => [
  ...announced
    .filter(({ transferred }) => !transferred)
    .map(({ handoffId }) => `announced before it was: ${handoffId}`),
  ...announced
    .filter((one, n) => announced.findIndex(({ handoffId }) => handoffId === one.handoffId) !== n)
    .map(({ handoffId }) => `announced twice: ${handoffId}`),
];

/** Words, acts that need approval, and the leave to act outside: the owner's alone, under its own epoch. */
export const noEffectWithoutGrant: Invariant = ({ deeds }) =>
  deeds
    .filter(({ agentId, epoch, owner }) => owner?.agentId !== agentId || owner.epoch !== epoch)
    .map(({ what, agentId, epoch, owner }) => `${agentId} ${what} with epoch ${epoch} while ${name(owner)} owns it`);

/** Who asked for a person has one, waits for one, or was told what becomes of it. */
export const personOrPromise: Invariant = ({ wantsPerson }, { after }) =>
  wantsPerson && !(after && (awaitsPerson(after) || after.owner.kind === 'human'))
    ? ['a person was asked for; nobody is called, and nothing was promised']
    : [];

/** Something will happen by itself: an offer ends, and an AI that owes an answer is on a clock. */
export const boundedTime: Invariant = (_, { after }) => {
  if (after?.status !== 'open') return [];
  if (after.handoff)
    return after.handoff.attempt ? inBudget(after.handoff, after.handoff.attempt) : onClock(after.handoff);
  const owes = after.owner.kind === 'ai' && after.unanswered.length > 0;
  return owes && !after.replyDueAt ? [`${after.owner.agentId} owes an answer, and is on no clock`] : [];
};

/** What nobody is offered yet waits for somebody's word, and not for ever. */
const onClock = ({ handoffId, unclear }: OpenHandoff): readonly string[] =>
  unclear ? [] : [`${handoffId} is offered to nobody`];

/** All AI attempts of a handoff share one. */
const inBudget = (
  { handoffId, budgetEndsAt }: OpenHandoff,
  { target, offeredAt, deadline }: Attempt,
): readonly string[] =>
  target.kind === 'human' || (offeredAt < budgetEndsAt && deadline <= budgetEndsAt)
    ? []
    : [`${handoffId} is offered to ${target.agentId} when its time is over`];

/** What an agent sent has done something, or it is told why not; or it waits with the offer it is early for. */
export const losersAreTold: Invariant = ({ tasks }, { letter, after, told }) => {
  if (!letter || letter.from === 'router' || silent.includes(letter.input.topic) || told.length > 0) return [];
  const waits = after?.early.some(({ eventId }) => eventId === letter.id) || isLookedAt(letter, after);
  return waits || tasks.isTakenBack(letter) ? [] : [`${letter.from} heard nothing of its ${letter.input.topic}`];
};

/** What it wants is open, and its words are looked at before anybody is offered it. */
const isLookedAt = ({ input }: Letter, after: Conversation | undefined): boolean =>
  input.topic === 'requested' &&
  after?.handoff?.handoffId === input.data.handoffId &&
  after.handoff.unclear !== undefined;

/** Customers need not be told, and progress is no question. */
const silent = ['message', 'choice', 'progress', 'task completed'];

export const invariants: Readonly<Record<string, Invariant>> = {
  'one end per request': oneEndPerRequest,
  'exactly one owner': oneOwner,
  'epochs only grow': epochsOnlyGrow,
  'no message between two owners': noMessageBetweenOwners,
  'no announcement without a transfer': noAnnouncementWithoutTransfer,
  'no effect without a grant': noEffectWithoutGrant,
  'a person, or a promise': personOrPromise,
  'everything in bounded time': boundedTime,
  'the loser is told': losersAreTold,
  ...taskInvariants,
};

export const violationsAfter = (chronicle: Chronicle, transaction: Transaction): readonly string[] =>
  Object.entries(invariants).flatMap(([title, holds]) =>
    holds(chronicle, transaction).map((detail) => `${title}: ${detail}`),
  );

/** When all has been worked off and every clock has run down, nothing is open. */
export const allEnded = ({ requested, ends, tasks }: Chronicle, conversation?: Conversation): readonly string[] => [
  ...[...requested]
    .filter((id) => !ends.includes(id))
    .map((id) => `one end per request: ${id} has none, however long one waits`),
  ...(conversation?.early ?? []).map(
    ({ eventId }) => `the loser is told: ${eventId} waits for a grant that never comes`,
  ),
  ...tasks.open.map(({ taskId }) => `one end per task: ${taskId} has none, however long one waits`),
];

const isMessage = ({ contract, inbox }: Transaction['told'][number]): boolean =>
  inbox !== undefined && contract.type === 'conversation.message.received';

const name = (holding?: Holding): string => (holding ? `${holding.agentId} (${holding.epoch})` : 'nobody');
const nameOf = (holdings: readonly Holding[]): string => holdings.map(name).join(', ') || 'nobody';

const falls = (numbers: readonly number[]): readonly number[] =>
  numbers.filter((number, n) => n > 0 && number <= Math.max(...numbers.slice(0, n)));

type Given = Chronicle['delivered'][number];

const isSame = (one: Given, other: Partial<Given>): boolean =>
  one.messageId === other.messageId &&
  one.agentId === other.agentId &&
  one.epoch === other.epoch &&
  one.mode === other.mode;
