import type { DeathPoint } from './ground.ts';

export interface Place {
  /** The source; services run what is compiled of it. */
  readonly file: string;
  /** What must have happened, as it stands there, and as it is compiled. */
  readonly behind: string;
  /** What must not have happened. */
  readonly before: string;
}

export const places: Readonly<Record<DeathPoint, Place>> = {
  'after-commit': {
    file: '/libs/messaging/src/database/pg.database.ts',
    behind: 'await commit(client);',
    before: 'client.release();',
  },
  'after-publish': {
    file: '/libs/messaging/src/relay/relay.ts',
    behind: 'const sent = await sender.send(rows);',
    before: 'sentRows.add(sent);',
  },
  'before-offset-commit': {
    file: '/libs/messaging/src/transport/offset.committer.ts',
    behind: 'this.pending.clear();\n',
    before: 'try {',
  },
  'inside-accept': {
    file: '/services/router/src/handlers/handoff-accepted.handler.ts',
    behind: 'await this.conversations.keep(cause, conversation, events);',
    before: '}',
  },
};

export const compiledOf = (file: string): string => file.replace('/src/', '/dist/').replace(/\.ts$/, '.js');

/** The same code, which ends its process without a word between the two, with this chance each time. @throws where they are no longer there */
export function deadly(source: string, { file, behind, before }: Place, chance: number): string {
  const at = source.indexOf(before, source.indexOf(behind) + behind.length);
  if (!source.includes(behind) || at < 0) throw new Error(`Nowhere to die in ${file}: '${behind.trim()}' is gone.`);
  const death = `if (Math.random() < ${chance}) process.kill(process.pid, 'SIGKILL');`;
  return `${source.slice(0, at)}${death}\n${source.slice(at)}`;
}
