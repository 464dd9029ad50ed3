// The one door to the project: `npm start`, `npm test` and the rest come through here. It needs nothing installed and runs on any Node
// from 20.11: it puts the pinned Node 24 and the locked packages in place, then runs the verb under that Node.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureNode, ensurePackages } from './node24/install.mjs';

const oldest = '20.11';
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const nx = (...args) => ['node_modules/nx/dist/bin/nx.js', 'run-many', ...args];
const build = nx('-t', 'build');
const vitest = ['node_modules/vitest/vitest.mjs', 'run'];

/** What each verb runs, in order; the arguments of the command line go to the last step. */
const verbs = {
  start: [['tools/launcher/start.ts']],
  stop: [['tools/launcher/stop.ts']],
  reset: [['tools/launcher/reset.ts']],
  status: [['tools/launcher/status.ts']],
  logs: [['tools/launcher/logs.ts']],
  conversation: [['tools/launcher/conversation.ts']],
  chat: [nx('-t', 'build', '-p', '@baton/chat', '--outputStyle=static'), ['apps/chat/dist/main.js']],
  example: [build, ['tools/launcher/example.ts']],
  signals: [
    nx('-t', 'build', '-p', '@baton/routing-commands', '--outputStyle=static'),
    ['apps/routing/dist/signals/signals.js'],
  ],
  'eval:routing': [
    nx('-t', 'build', '-p', '@baton/routing-commands', '--outputStyle=static'),
    ['apps/routing/dist/eval/eval.js'],
  ],
  policy: [nx('-t', 'build', '-p', '@baton/routing-commands', '--outputStyle=static'), ['tools/launcher/policy.ts']],
  dlt: [['tools/dlt/dlt.ts']],
  new: [['tools/generate/new.ts']],
  screenshots: [['tools/screenshots/screenshots.ts']],
  chaos: [build, ['chaos/chaos.ts']],
  bench: [build, ['bench/bench.ts']],
  rows: [['tools/rows/rows-command.ts']],
  test: [build, vitest],
  verify: [
    ['node_modules/@biomejs/biome/bin/biome', 'ci', '.'],
    nx('-t', 'lint'),
    ['node_modules/eslint/bin/eslint.js', 'tools', 'chaos', 'bench'],
    nx('-t', 'typecheck'),
    ['node_modules/@typescript/native/bin/tsc', '-p', 'tools/tsconfig.json'],
    ['node_modules/@typescript/native/bin/tsc', '-p', 'chaos/tsconfig.json'],
    ['node_modules/@typescript/native/bin/tsc', '-p', 'bench/tsconfig.json'],
    build,
    ['tools/rows/rows-command.ts', '--sample', '2'],
    vitest,
  ],
};
/** These look at what is there and install nothing. */
const observers = ['stop', 'reset', 'status', 'logs', 'conversation'];

let current;
let stopped = false;
watchForTheEnd();
try {
  process.exitCode = await main(process.argv[2], process.argv.slice(3));
} catch (error) {
  console.error(`baton: ${sentence(error)}`);
  process.exitCode = 1;
}

function sentence({ code, message }) {
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'the disk is full: make room and try again.';
  if (['EACCES', 'EPERM', 'EROFS'].includes(code))
    return `this user cannot write here (${message}): make the clone writable.`;
  return message;
}

async function main(verb, args) {
  requireNode();
  if (!verbs[verb]) throw new Error(`'${verb ?? ''}' is no command; there are ${Object.keys(verbs).join(', ')}.`);
  const installed = existsSync(join(root, '.baton/packages'));
  if (observers.includes(verb) && !installed) return nothingYet(verb);
  const node = await ensureNode(root, run);
  if (!observers.includes(verb)) await ensurePackages(root, node, run);
  return runAll(node, verb, args);
}

/** What stands in this file and in what it imports, Node 16 reads too: it shall see this sentence. */
function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [oldestMajor, oldestMinor] = oldest.split('.').map(Number);
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new Error(
    `this is Node ${process.versions.node}, and Baton needs ${oldest} or later: get one from https://nodejs.org, or say nvm install 24.`,
  );
}

function nothingYet(verb) {
  const nothing = { kafka: { health: 'down' }, database: { health: 'down' }, services: [] };
  console.log(process.argv.includes('--json') ? JSON.stringify(nothing) : 'Nothing runs here: npm start starts it.');
  return ['status', 'conversation'].includes(verb) ? 1 : 0;
}

async function runAll(node, verb, args) {
  const steps = verbs[verb];
  const env = environment(node, verb);
  for (const step of steps.slice(0, -1)) {
    const { code, output } = await run(node, step, {
      env,
      capture: ['chat', 'signals', 'policy', 'eval:routing'].includes(verb),
    });
    if (code !== 0) {
      process.stderr.write(output);
      return code;
    }
  }
  const { code } = await run(node, ['--disable-warning=TimeoutNegativeWarning', ...steps.at(-1), ...args], { env });
  return code;
}

/** The pinned Node comes first for whatever is started below, and who speaks to Kafka finds the brokers of the system that runs here. */
function environment(node, verb) {
  const separator = process.platform === 'win32' ? ';' : ':';
  const env = {
    ...process.env,
    PATH: `${dirname(node)}${separator}${process.env.PATH}`,
    NX_DAEMON: 'false',
    NX_TUI: 'false',
  };
  if (['chat', 'dlt'].includes(verb)) env.KAFKA_BROKERS ??= brokersHere();
  return env;
}

function brokersHere() {
  const { phase, kafka } = stateHere();
  if (phase !== 'ready') throw new Error('nothing runs here to talk to: npm start starts it.');
  return kafka.brokers;
}

function stateHere() {
  try {
    return JSON.parse(readFileSync(join(process.env.BATON_HOME || join(root, '.baton'), 'state.json'), 'utf8'));
  } catch {
    return {};
  }
}

function run(command, args, { cwd = root, env = process.env, capture = false } = {}) {
  if (stopped) return Promise.resolve({ code: 130, output: '' });
  return new Promise((resolve, reject) => {
    let output = '';
    current = spawn(command, args, { cwd, env, stdio: capture ? ['ignore', 'pipe', 'pipe'] : 'inherit' });
    for (const stream of [current.stdout, current.stderr]) stream?.on('data', (chunk) => (output += chunk));
    current.on('error', reject);
    current.on('close', (code, signal) => resolve({ code: code ?? (signal === 'SIGINT' ? 130 : 143), output }));
  });
}

/** npm passes no SIGTERM on to what it runs, it just goes, with its shell or without: so a lost parent is a request to stop. */
function watchForTheEnd() {
  const stop = (signal) => {
    stopped = true;
    current?.kill(signal);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(signal));
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  const family = parents();
  const watch = setInterval(() => {
    if (parents() === family) return;
    clearInterval(watch);
    stop('SIGTERM');
  }, 500);
  watch.unref();
}

/** The process that started this one; where npm put a shell in between and the system tells, also the npm behind it. */
function parents() {
  try {
    const [, name, behind] = /\((.*)\) \S (\d+)/.exec(readFileSync(`/proc/${process.ppid}/stat`, 'utf8'));
    if (process.env.npm_lifecycle_event && name === 'sh') return `${process.ppid} ${behind}`;
  } catch {
    // Not Linux, or gone at this very moment.
  }
  return `${process.ppid}`;
}
