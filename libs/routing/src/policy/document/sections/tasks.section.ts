import { defaultTaskPolicy, type TaskPolicy } from '../../task-policy.ts';
import { duration } from '../durations.ts';
import { oneOf, whole } from '../field.ts';
import { section } from '../section.ts';

export const tasksSection = section<TaskPolicy>('How far delegation may go in one conversation.', defaultTaskPolicy, {
  depthMax: ['depth', whole('How many levels: an owner’s tasks are one, those of its workers the second.', 1, 10)],
  openMax: ['open', whole('How many may be open at once.', 1, 10_000)],
  askedMax: ['asked', whole('How many a conversation may ever have.', 1, 100_000)],
  withinMax: ['within', duration('A later deadline is cut to this.', '1s', '30d')],
  onOwnerChange: [
    'onOwnerChange',
    oneOf('What becomes of open ones when another AI gets the conversation.', ['cancel', 'pass']),
  ],
  noticeFrom: [
    'noticeFrom',
    duration('A customer is told that others work on it where it may take longer than this; 0s: never.', '0s', '1h'),
  ],
});
