import { runMigrations } from '@baton/service-kit';
import { Injectable, Module } from '@nestjs/common';
import {
  type Action,
  agentMigrations,
  reply,
  runAgent,
  Specialist,
  type Task,
  type Turn,
  Worker,
} from '../src/index.ts';
import { echoCard } from './echo.card.fixture.ts';

// A process of an agent that gives work out and performs tasks, those of CAPABILITY. With HANGS_AT set it never comes beyond that point:
// `before` it gives anything out, `after` all results are in, or while it is to `perform` a task.

const hang = async (at: string): Promise<void> => {
  if (process.env.HANGS_AT === at) await new Promise(() => {});
};

@Injectable()
class Author extends Specialist {
  override async take(turn: Turn): Promise<Action> {
    await hang('before');
    const parts = [1, 2, 3].map((nth) => ({ to: { capability: 'write' }, description: `Part ${nth}` }));
    const drafts = await turn.fanOut(parts, { within: '5m' });
    await hang('after');
    return reply(drafts.map(({ output }) => output).join(' '));
  }
}

@Injectable()
class Writer extends Worker {
  override async perform({ description }: Task): Promise<unknown> {
    await hang('perform');
    return `${description} written`;
  }
}

const both = [Author, Writer];

@Module({ providers: both, exports: both })
class CrewModule {}

const { AGENT_ID = '', CAPABILITY } = process.env;
const card = { ...echoCard(AGENT_ID), capabilities: CAPABILITY ? [CAPABILITY] : [] };
await runMigrations({ name: AGENT_ID, migrations: agentMigrations });
await runAgent({ card, module: CrewModule, specialist: Author, worker: Writer });
