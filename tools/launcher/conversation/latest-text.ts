import { table } from '../overview.ts';
import { type Look, plain } from './style.ts';
import type { Conversation } from './timeline.ts';

/** The latest conversations, a line for each. */
export function textOfLatest(conversations: Conversation[], { style }: Look, now: Date): string {
  if (conversations.length === 0) return 'Nobody has written yet: npm run chat starts a conversation.';
  const manyTenants = conversations.some(({ tenant }) => tenant !== 'default');
  const rows = conversations.map((one) => [
    one.conversationId,
    `${ago(one.at, now)} ago`,
    one.status,
    one.owner,
    one.customerId ?? '',
    one.language ?? '',
    String(one.handoffs),
    ...(manyTenants ? [one.tenant] : []),
  ]);
  const names = ['conversation', 'last', 'state', 'owner', 'customer', 'language', 'handoffs'];
  const [head = '', ...lines] = table([
    [...names, ...(manyTenants ? ['tenant'] : [])],
    ...rows.map((row) => row.map(plain)),
  ]);
  return [style(head, 'dim'), ...lines, '', style('  npm run conversation -- ID tells one', 'dim')].join('\n');
}

function ago(at: string, now: Date): string {
  const seconds = Math.max(0, Math.round((now.getTime() - Date.parse(at)) / 1_000));
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 3_600) return `${Math.floor(seconds / 60)} min`;
  return seconds < 86_400 ? `${Math.floor(seconds / 3_600)} h` : `${Math.floor(seconds / 86_400)} days`;
}
