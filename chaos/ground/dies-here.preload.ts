import { registerHooks } from 'node:module';
import type { DeathPoint } from './ground.ts';

// Preloaded into a service: the built product, which ends itself without a word at one point, with some chance each time
// it comes there. `DIES_AT` names the point, `DIES_WITH_CHANCE` says how often: 0 to 1.

interface Place {
  readonly file: string;
  readonly before: string;
  /** Where it stands in the file, as it is compiled. */
  readonly line: string;
}

/** The process dies at `before`, which stands behind what must have happened. */
const places: Readonly<Record<DeathPoint, Place>> = {
  'after-commit': {
    file: '/libs/messaging/dist/database/pg.database.js',
    line: 'await commit(client);',
    before: 'release(client);',
  },
  'after-publish': {
    file: '/libs/messaging/dist/relay/relay-cycle.js',
    line: 'await this.sender.send(taken) : [];',
    before: 'if (sent.length > 0)',
  },
  'before-offset-commit': {
    file: '/libs/messaging/dist/transport/offset.committer.js',
    line: 'this.pending.clear();',
    before: 'try {',
  },
  'inside-accept': {
    file: '/services/router/dist/handlers/handoff-accepted.handler.js',
    line: 'await this.conversations.keep(cause, conversation, events);',
    before: '}',
  },
};

const { file, line, before } = places[process.env.DIES_AT as DeathPoint];
const death = `if (Math.random() < ${Number(process.env.DIES_WITH_CHANCE)}) process.kill(process.pid, 'SIGKILL');`;

/** @throws where the code is no longer as it was: then nothing would die */
function deadly(source: string): string {
  const at = source.indexOf(before, source.indexOf(line));
  if (!source.includes(line) || at < 0) throw new Error(`Nowhere to die in ${file}: '${line}' is gone.`);
  return `${source.slice(0, at)}${death}\n${source.slice(at)}`;
}

registerHooks({
  load(url, context, next) {
    const loaded = next(url, context);
    return url.endsWith(file) ? { ...loaded, source: deadly(String(loaded.source)) } : loaded;
  },
});
