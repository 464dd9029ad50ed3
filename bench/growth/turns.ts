import { Client } from 'pg';
import type { System } from '../system/baton.candidate.ts';
import { turnStory } from '../system/story.ts';
import { type Copied, copyRows } from './copies.ts';

/** What was said in a conversation so far: so many turns, each of about so many characters. */
export interface Talk {
  readonly name: string;
  readonly count: number;
  readonly turns: number;
  readonly characters: number;
}

interface Turn {
  readonly message_id: string;
  readonly kind: string;
  readonly sender: string;
  readonly text: string;
}

/** Conversations that triage has, `<name>-1` to `<name>-<count>`: as one was after its first answer, and that again and again. */
export async function talkedBefore({ ground, services, load }: System, talk: Talk): Promise<void> {
  const seed = `${talk.name}-seed`;
  await load.run({
    story: { ...turnStory, messages: 1, prepared: { name: seed, count: 1_000 } },
    inFlight: 1,
    seconds: 0.001,
  });
  const turns = await turnsOf(services.databaseOf('router'), `${seed}-1`, talk);
  const id = `'${talk.name}-' || nth`;
  const named = `replace(state, '${seed}-1', ${id})`;
  const session = `jsonb_set((${named})::jsonb, '{turns}', $4::jsonb)::text`;
  const sessionTurns = turns.map(({ message_id: messageId, sender: from, text }) => ({ messageId, from, text, at }));
  const copy = (service: string, copied: Copied, ...values: readonly string[]) =>
    copyRows({ ...ground, databaseUrl: services.databaseOf(service) }, [copied], { from: 1, to: talk.count }, [
      `${seed}-1`,
      ...values,
    ]);
  await copy('router', conversationOf(id, named));
  await copy('router', transcriptOf(id), JSON.stringify(turns));
  await copy('triage-agent', sessionOf(id, session), JSON.stringify(sessionTurns));
}

const at = '2026-01-01T09:00:00.000Z';

const conversationOf = (id: string, state: string) => ({
  table: 'conversation',
  rows: 'SELECT * FROM conversation WHERE id = $3',
  columns: { tenant: 'tenant', id, status: 'status', owner: 'owner', epoch: 'epoch', partition: 'partition', state },
});

const sessionOf = (id: string, state: string) => ({
  table: 'session',
  rows: 'SELECT * FROM session WHERE conversation_id = $3',
  columns: { tenant: 'tenant', conversation_id: id, epoch: 'epoch', role: 'role', state },
});

const transcriptOf = (id: string) => ({
  table: 'transcript',
  rows: `SELECT seed.tenant, said.* FROM (SELECT tenant FROM conversation WHERE id = $3) AS seed,
         jsonb_to_recordset($4::jsonb) AS said (message_id text, kind text, sender text, text text)`,
  columns: {
    tenant: 'tenant',
    conversation_id: id,
    message_id: 'message_id',
    kind: 'kind',
    sender: 'sender',
    language: `'en'`,
    text: 'text',
    sent_at: `'${at}'`,
  },
});

async function turnsOf(url: string, conversationId: string, { turns, characters }: Talk): Promise<readonly Turn[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const said = 'SELECT message_id, kind, sender, text FROM transcript WHERE conversation_id = $1 ORDER BY position';
  const { rows } = await client.query<Turn>(said, [conversationId]).finally(() => client.end());
  return Array.from({ length: turns }, (_, n) => {
    const turn = rows[n % rows.length] as Turn;
    return { ...turn, message_id: `${turn.message_id}-${n}`, text: turn.text.padEnd(characters, ' and so on') };
  });
}
