import { describe, expect, it } from 'vitest';
import type { Conversation } from '../../../src/domain/conversation.ts';
import type { ConversationEvent, TaskEnded } from '../../../src/domain/conversation-event.ts';
import { openTask } from '../../../src/domain/tasks/open-task.ts';
import { firstWrong } from '../tell-story.ts';
import type { Flaw } from '../world.ts';

// Bugs that were made on purpose: stories in which they pass unnoticed prove nothing.
const ENOUGH = 300;
const seed = 2;

type Type = ConversationEvent['type'];
const isOf =
  <T extends Type>(type: T) =>
  (event: ConversationEvent): event is Extract<ConversationEvent, { type: T }> =>
    event.type === type;

const isCancelled = (event: ConversationEvent): boolean =>
  event.type === 'TasksDropped' || (event.type === 'TaskEnded' && event.result.outcome === 'cancelled');

const leavesOpen =
  (when: (events: readonly ConversationEvent[]) => boolean): Flaw =>
  (events) =>
    when(events) ? events.filter((event) => !isCancelled(event)) : events;

/** What came of it goes out at once, whoever else is waited for. */
const hasty = ({ result, from }: TaskEnded, before: Conversation): readonly ConversationEvent[] => {
  const { group } = openTask(before, result.taskId) ?? {};
  if (!group || group.depth > 0 || group.open.length < 2) return [];
  const { epoch } = before;
  return [{ type: 'TasksDelivered', key: group.key, to: from, mode: 'owner', epoch, results: [result], count: 1 }];
};

const flaws: readonly (readonly [name: string, invariant: RegExp, flaw: Flaw])[] = [
  [
    'a group is given away with its first result',
    /^groups whole: /m,
    (events, before) => {
      const [ended] = events.filter(isOf('TaskEnded'));
      return ended && before && events.length === 1 ? [ended, ...hasty(ended, before)] : events;
    },
  ],
  ['a former owner’s tasks go on', /^no task for nobody: /m, leavesOpen((events) => events.some(isOf('OwnerChanged')))],
  [
    'the parts of a task outlive it',
    /^no task for nobody: .* outlives/m,
    leavesOpen((events) =>
      events
        .filter(isOf('TaskEnded'))
        .some(({ result: { by, outcome } }) => by.agentId !== 'router' && outcome !== 'cancelled'),
    ),
  ],
  [
    'a result goes to whoever had the conversation before',
    /^results to the requester alone: /m,
    (events) => events.map((event) => (event.type === 'TasksDelivered' ? { ...event, to: 'triage-agent' } : event)),
  ],
  [
    'a result is given again with the next',
    /^results to the requester alone: .* twice/m,
    (events) =>
      events.map((event) =>
        event.type === 'TasksDelivered' ? { ...event, results: [...event.results, ...event.results] } : event,
      ),
  ],
  [
    'nobody tells a worker to stop',
    /^workers are stopped: /m,
    (events) => events.map((event) => (event.type === 'TaskEnded' ? { ...event, with: undefined } : event)),
  ],
  [
    'an owner that waits for others is called slow',
    /^patience while others work: /m,
    (events) =>
      events.map((event) => (event.type === 'TaskAsked' ? { ...event, replyBy: new Date(event.at.getTime()) } : event)),
  ],
  [
    'what is taken back ahead of its request is forgotten',
    /^late words are refused: /m,
    (events) => events.filter((event) => event.type !== 'TaskTakenBack'),
  ],
  [
    'a task never ends',
    /^one end per task: .* however long one waits/m,
    (events) => (events.filter(isOf('TaskEnded')).some(({ result }) => result.outcome === 'timeout') ? [] : events),
  ],
];

describe(`within ${ENOUGH} stories it is found that`, () => {
  it.each(flaws)('%s', { timeout: 60_000 }, (_, invariant, flaw) => {
    expect(firstWrong({ numRuns: ENOUGH, seed }, flaw)).toMatch(invariant);
  });
});
