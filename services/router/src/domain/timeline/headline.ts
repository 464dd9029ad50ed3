import { amountOf, choiceNames, count, listed, targetOf, took } from './phrases.ts';
import type { Happening } from './timeline-entry.ts';

type Headlines = {
  readonly [Kind in Happening['kind']]: (happening: Extract<Happening, { kind: Kind }>) => string;
};

/** What happened, in one line that goes on from who did it. Words of customers and agents stand beside it, never in it. */
export const headlineOf = (happening: Happening): string =>
  (headlines[happening.kind] as (happening: Happening) => string)(happening);

const spoken = (verb: string, { language, text }: { language: string; text?: string }): string =>
  listed([`${verb} (${language})`, text === undefined && 'the words were erased'], '; ');

const headlines: Headlines = {
  opened: ({ owner, channel, language }) =>
    `opens the conversation with ${listed([owner.agentId, channel && `on ${channel}`, language && `in ${language}`])}`,
  reopened: ({ owner, epoch }) => `reopens the conversation with ${owner.agentId}, epoch ${epoch}`,
  resolved: () => 'closes the conversation: resolved',
  message: (message) => `${spoken('writes', message)}${message.late ? '; came late, kept and nothing more' : ''}`,
  delivered: ({ to, mode }) => `gives it to ${to}${mode === 'companion' ? ' as companion' : ''}`,
  settled: () => 'takes a message back: it needs no answer',
  reply: (reply) => spoken(`replies as ${reply.from.name ?? reply.from.kind}`, reply),
  notice: (notice) => spoken('gives notice', notice),
  memory: () => 'writes to the shared memory',
  handoff: ({ to, reason }) => `asks for a handoff to ${targetOf(to)} (${reason.trigger})`,
  handoff_refused: ({ reason }) => `asks for a handoff, refused: ${reason}`,
  decision: ({ rule, policyRule, why, candidates, outcome }) => {
    const by = `by ${listed([policyRule ?? rule, why], ': ')}`;
    if (outcome === 'stay') return `leaves it where it is ${by}`;
    if (outcome === 'ask') return `asks the customer what they mean ${by}`;
    const best = candidates.find(({ lostBecause }) => !lostBecause)?.agentId ?? outcome;
    return `${outcome === 'nobody' ? 'finds nobody' : `routes to ${best}`} ${by}`;
  },
  classified: ({ label, confidence, by, goesOn }) => {
    const about =
      by && label
        ? `takes the words for ${label}, ${shownShare(confidence)} sure by ${by}`
        : 'cannot tell what the words are about';
    return goesOn ? `${about}; asks others` : about;
  },
  offer: ({ target, number, epoch }) => {
    const verb = target.kind === 'human' ? 'calls a person at' : 'offers it to';
    return `${verb} ${target.agentId}, attempt ${number}, epoch ${epoch}`;
  },
  readback: ({ reliesOn, dropped, drift }) =>
    listed([
      `reads back${reliesOn ? `, relies on ${count(reliesOn.length, 'fact')}` : ''}`,
      dropped.length > 0 && `drops ${count(dropped.length, 'fact')}`,
      drift.length > 0 && `contradicts ${count(drift.length, 'fact')}`,
    ]),
  offer_closed: ({ outcome, target, tookMs }) =>
    `${outcome} after ${took(tookMs)}${target.kind === 'human' ? ' of waiting' : ''}`,
  handoff_ended: ({ outcome, reason, attempts, tookMs }) =>
    `ends the handoff: ${listed([outcome, reason, count(attempts, 'attempt'), took(tookMs)])}`,
  owner: ({ to, epoch, operator }) =>
    `makes ${to.agentId} owner${operator ? `: ${operator.displayName}` : ''}, epoch ${epoch}`,
  kept_for_grant: ({ epoch }) => `keeps a reply until epoch ${epoch} is granted`,
  stalled: () => 'let its time pass without a reply',
  wait: ({ state, position, waitSeconds }) =>
    state === 'deferred'
      ? 'waits: nobody is on duty'
      : `waits: ${listed([`place ${position ?? '?'} in line`, waitSeconds && estimateOf(waitSeconds)])}`,
  choice: ({ choice, by }) => (by === 'router' ? 'promises the customer a message' : `chooses ${choiceNames[choice]}`),
  approval_asked: ({ act }) => `asks for approval: ${listed([act.name, act.amount && amountOf(act.amount)], ' ')}`,
  task: ({ to, capability, groupId }) =>
    to
      ? `gives ${to} a task${capability ? ` for ${capability}` : ''}${groupId ? `, of ${groupId}` : ''}`
      : `gives out a task for ${capability ?? 'somebody'}: nobody is there`,
  task_ended: ({ taskId, outcome, error, tookMs }) =>
    listed([`ends the task ${taskId}: ${outcome}`, error?.code, tookMs !== undefined && `after ${took(tookMs)}`]),
  task_moved: ({ taskId, to }) => `gives the task ${taskId} to ${to}`,
  tasks_passed: ({ to }) => `gives ${to} what was given out`,
  tasks_delivered: ({ to, outcomes }) =>
    `gives ${to} what came of it: ${listed(Object.entries(outcomes).map(([outcome, number]) => `${number} ${outcome}`))}`,
  approval_decided: ({ outcome, operator, seconded, tookMs }) => {
    const people = [operator, seconded].map((one) => one?.displayName);
    const by = listed(people, ' and ');
    return listed([`decides: ${outcome}${by && ` by ${by}`}`, tookMs !== undefined && `after ${took(tookMs)}`]);
  },
  act_passed_on: ({ to }) => `gives ${to} what was allowed to be carried out`,
  act_concluded: ({ outcome, changed }) => {
    if (outcome === 'done') return 'has carried out what was allowed';
    if (outcome === 'unknown')
      return 'does not know whether what was allowed was carried out: the conversation passed on';
    return listed(['does not carry out what was allowed', changed.length > 0 && 'what it rested on has changed'], ': ');
  },
  topic: ({ intent }) => `takes up the parked topic ${intent}`,
  refused: ({ code }) => `is refused: ${code}`,
};

const shownShare = (confidence: number): string => `${Math.round(confidence * 100)} %`;

const estimateOf = ({ low, high }: { low: number; high: number }): string => {
  if (low === 0) return `up to ${took(high * 1_000)}`;
  return low === high ? `about ${took(high * 1_000)}` : `${took(low * 1_000)} to ${took(high * 1_000)}`;
};
