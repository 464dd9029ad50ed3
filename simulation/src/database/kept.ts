import type { Kept } from '../invariants/history.ts';
import type { Role } from '../services/cast.ts';
import type { PgliteServer } from './pglite.server.ts';

const CONVERSATIONS = 'SELECT id, status, owner, epoch, state FROM conversation ORDER BY id';
const TRANSCRIPT = 'SELECT conversation_id, message_id, kind, text FROM transcript ORDER BY position';

/** What the databases hold, once nobody works on them. */
export function keptIn(server: PgliteServer, cast: readonly Role[]): Kept {
  const waiting: { service: string; rows: number }[] = [];
  for (const { options } of cast) {
    const [row] = server.query<{ rows: number }>(options.name, 'SELECT count(*)::integer AS rows FROM outbox');
    waiting.push({ service: options.name, rows: row?.rows ?? 0 });
  }
  const conversations = server.query<Kept['conversations'][number]>('router', CONVERSATIONS);
  const transcript = server.query<Kept['transcript'][number]>('router', TRANSCRIPT);
  return { conversations, transcript, waiting };
}
