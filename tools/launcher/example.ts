// npm run example -- NAME: starts the agents of an example beside the system that runs, has its conversation, and tells how it went.
import { type SpawnOptions, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { sentence, Trouble } from '../infrastructure/trouble.ts';
import { agentsOf } from './example/agents.ts';
import { Crew } from './example/crew.ts';
import { onRequestToStop } from './lifetime.ts';
import { lockHolder } from './lock.ts';
import { root } from './paths.ts';
import { readState, type State } from './state.ts';

const answerSeconds = 90;

try {
  await main(process.argv[2] ?? '');
} catch (error) {
  console.error(`baton: ${sentence(error)}`);
  process.exitCode = 1;
}

async function main(example: string): Promise<void> {
  const agents = agentsOf(example);
  const state = running();
  const stopping = new AbortController();
  onRequestToStop(() => stopping.abort(), true);
  const crew = new Crew(state);
  try {
    console.log(`Starting ${agents.map(({ name }) => name).join(', ')}`);
    await crew.start(agents, stopping.signal);
    await play(example, state, stopping.signal);
  } catch (error) {
    if (!stopping.signal.aborted) throw error;
  } finally {
    await crew.stop();
  }
}

function running(): State {
  const state = readState();
  if (!lockHolder() || state?.phase !== 'ready')
    throw new Trouble('nothing runs here to try it on: npm start starts it.');
  return state;
}

/** Where somebody sits at the terminal the agents stay, to be talked to: a person may have to do their part first. */
async function play(example: string, state: State, signal: AbortSignal): Promise<void> {
  const id = `${example}-${randomUUID()}`;
  const script = ['--script', `examples/${example}/conversation.txt`];
  const env = { ...process.env, KAFKA_BROKERS: state.kafka?.brokers };
  const chat = ['apps/chat/dist/main.js', ...script, '--conversation', id, '--timeout', String(answerSeconds)];
  await node(chat, env, signal);
  await node(['tools/launcher/conversation.ts', id], env, signal);
  if (!process.stdin.isTTY) return;
  console.log(`\nnpm run chat -- --conversation ${id} goes on with it; Ctrl-C ends.`);
  await new Promise<void>((resolve) => {
    const alive = setInterval(() => {}, 60_000);
    signal.addEventListener('abort', () => resolve(clearInterval(alive)), { once: true });
  });
}

/** @throws Trouble where it does not end well */
async function node(args: readonly string[], env: NodeJS.ProcessEnv, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  const options: SpawnOptions = { cwd: root, env, signal, stdio: ['ignore', 'inherit', 'inherit'] };
  const child = spawn(process.execPath, ['--disable-warning=TimeoutNegativeWarning', ...args], options);
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Trouble(`${args[0]} did not end well: npm run status tells how the system is.`);
}
