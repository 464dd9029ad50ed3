// npm run conversation [-- ID] [--verbose] [--json] [--tenant NAME]: what happened in a conversation, turn by turn; without an id, the latest ones.
import { parseArgs } from 'node:util';
import { sentence, Trouble } from '../infrastructure/trouble.ts';
import { textOfLatest } from './conversation/latest-text.ts';
import { styles } from './conversation/style.ts';
import type { Conversation, Timeline } from './conversation/timeline.ts';
import { textOfTimeline } from './conversation/timeline-text.ts';
import { lockHolder } from './lock.ts';
import { addressOf, named, tokenOf } from './overview.ts';
import { readState } from './state.ts';

try {
  await main();
} catch (error) {
  console.error(`baton: ${sentence(error)}`);
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const { id, tenant, json, verbose } = asked();
  if (!lockHolder() || readState()?.phase !== 'ready') throw new Trouble('nothing runs here: npm start starts it.');
  const path = id ? `conversations/${encodeURIComponent(id)}/timeline?${tenant}` : 'conversations?limit=20';
  const answer = await ask(path, id);
  console.log(json ? harmless(JSON.stringify(answer, null, 2)) : textOf(answer, verbose));
}

function asked() {
  const options = { json: { type: 'boolean' }, verbose: { type: 'boolean' }, tenant: { type: 'string' } } as const;
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const { json = false, verbose = false, tenant } = values;
    return { id: positionals[0], json, verbose, tenant: new URLSearchParams(tenant ? { tenant } : {}) };
  } catch {
    throw new Trouble('the options are --verbose, --json and --tenant NAME, beside the id of a conversation.');
  }
}

async function ask(path: string, id?: string): Promise<Timeline | Conversation[]> {
  const router = named('router');
  const headers = { authorization: `Bearer ${tokenOf(router, 'AUDITORS')}` };
  const response = await fetch(`${addressOf(router)}/api/${path}`, { headers }).catch(() => undefined);
  if (response?.ok) return response.json() as Promise<Timeline | Conversation[]>;
  if (response?.status === 404 && id)
    throw new Trouble(`there is no conversation '${id}': npm run conversation lists the latest.`);
  if (response?.status === 422)
    throw new Trouble(`'${id}' is no id of a conversation: npm run conversation lists some.`);
  throw new Trouble(
    'the router does not answer as it should: npm run status says how it is, npm run logs -- router why.',
  );
}

function textOf(answer: Timeline | Conversation[], verbose: boolean): string {
  const { isTTY, columns } = process.stdout;
  const look = { style: styles(isTTY && !process.env.NO_COLOR), columns: isTTY ? columns : undefined, verbose };
  return Array.isArray(answer) ? textOfLatest(answer, look, new Date()) : textOfTimeline(answer, look);
}

/** Characters that command a terminal, as JSON may write them, too. */
function harmless(text: string): string {
  return text.replace(/[\u007f-\u009f]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
