import type { ConversationView } from './conversation-view.ts';

/** After so many seconds without an answer a word about it is due. */
export const patienceSeconds = [5, 15, 30, 60] as const;

/** What is known while nothing comes. */
export function silence({ owner, handoff }: ConversationView, seconds: number): string {
  return `no answer for ${seconds} s: ${handoff ? `${handoff.target} has been asked to take over` : holder(owner)}`;
}

const holder = (owner: string | undefined) =>
  owner ? `${owner} has the conversation` : 'nothing was heard of its owner (npm run status tells what runs)';
