import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Child, launch } from '../infrastructure/child.ts';
import { fetched, javaAnswers, javaEnv, kafkaJars } from '../infrastructure/jars.ts';
import { kafkaAnswers } from '../infrastructure/kafka-ready.ts';
import { serverProperties } from '../infrastructure/kafka-settings.ts';
import { freePort } from '../infrastructure/ports.ts';
import { run } from '../infrastructure/run.ts';
import { until } from '../infrastructure/until.ts';

// Brokers of one test's own, to be killed and frozen: `brokers.process.ts 40001,40002` starts two that tell everybody these
// ports. The first line it writes has the ports they listen on, none without Java. Then each line it reads, such as
// `start 0`, is answered with itself when it is done. All of it ends with its standard input.

const home = mkdtempSync(join(tmpdir(), 'baton-brokers-'));
const advertised = (process.argv[2] ?? '').split(',').map(Number);
const jars = kafkaJars(join(import.meta.dirname, '../../.baton/jars'));
const log4j = join(import.meta.dirname, '../infrastructure/log4j2.properties');
/** 16 bytes in base64url: the brokers of one process are one cluster, and meet no other. */
const CLUSTER = 'AAAAAAAAAAAAAAAAAAAAAQ';
const children = new Map<number, Child>();

const able = await javaAnswers(jars);
const ports = able ? await Promise.all(advertised.map(async () => [await freePort(), await freePort()] as const)) : [];
const java = able ? ['-cp', join(await fetched(jars), '*'), `-Dlog4j2.configurationFile=${log4j}`, '-Xmx384m'] : [];
const jvm = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];
await Promise.all(ports.map((_, n) => format(n)));
console.log(JSON.stringify(ports.map(([port]) => port)));

const commands: Record<string, (n: number) => Promise<void>> = {
  async start(n) {
    const log = join(home, `${n}.log`);
    children.set(n, launch('java', [...java, ...jvm, 'kafka.Kafka', settingsOf(n)], { log, env: javaEnv }));
    await until(() => kafkaAnswers(`127.0.0.1:${advertised[n]}`), { ms: 120_000 });
  },
  async kill(n) {
    signal(n, 'SIGKILL');
    await children.get(n)?.died;
  },
  freeze: async (n) => signal(n, 'SIGSTOP'),
  thaw: async (n) => signal(n, 'SIGCONT'),
};

const lines = createInterface(process.stdin);
lines.on('line', (line) => {
  const [command = '', n] = line.split(' ');
  void commands[command]?.(Number(n)).then(() => console.log(line));
});
lines.on('close', () => void end());

async function end(): Promise<void> {
  await Promise.all([...children.keys()].map(async (n) => commands.kill?.(n)));
  rmSync(home, { recursive: true, force: true });
  process.exit();
}

function signal(n: number, name: NodeJS.Signals): void {
  const child = children.get(n);
  if (child?.running() && child.pid) process.kill(child.pid, name);
}

function settingsOf(n: number): string {
  return join(home, String(n), 'server.properties');
}

async function format(n: number): Promise<void> {
  const [port, controller] = ports[n] ?? [0, 0];
  const folder = join(home, String(n));
  mkdirSync(folder);
  writeFileSync(settingsOf(n), serverProperties(folder, port, controller) + membership(n));
  const id = `--cluster-id=${CLUSTER}`;
  await run('java', [...java, 'kafka.tools.StorageTool', 'format', id, '-c', settingsOf(n)], { env: javaEnv });
}

/** A later line of a file of properties stands for an earlier one. */
function membership(n: number): string {
  const copies = String(Math.min(ports.length, 3));
  const settings = {
    'node.id': String(n + 1),
    'controller.quorum.voters': ports.map(([, controller], id) => `${id + 1}@127.0.0.1:${controller}`).join(),
    'advertised.listeners': `PLAINTEXT://127.0.0.1:${advertised[n]}`,
    'default.replication.factor': copies,
    'offsets.topic.replication.factor': copies,
    'transaction.state.log.replication.factor': copies,
    'min.insync.replicas': ports.length > 2 ? '2' : '1',
  };
  return Object.entries(settings).reduce((text, [name, value]) => `${text}${name}=${value}\n`, '');
}
