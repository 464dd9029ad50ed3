import { expect, it } from 'vitest';
import { unheard } from './conversation-view.ts';
import { silence } from './patience.ts';

it.each([
  [
    'who is asked',
    { ...unheard, owner: 'triage-agent', handoff: { id: 'h-1', target: 'human-queue' } },
    /human-queue has been asked/,
  ],
  ['who has it', { ...unheard, owner: 'triage-agent' }, /triage-agent has the conversation/],
  ['where to look if nothing was heard at all', unheard, /npm run status/],
])('tells %s while nothing comes', (_, view, words) => {
  expect(silence(view, 5)).toMatch(words);
});
