import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Child, launch } from '../infrastructure/child.ts';
import { fetched, javaAnswers, javaEnv, kafkaJars } from '../infrastructure/jars.ts';
import { kafkaAnswers } from '../infrastructure/kafka-ready.ts';
import { serverProperties } from '../infrastructure/kafka-settings.ts';
import { freePort } from '../infrastructure/ports.ts';
import { run } from '../infrastructure/run.ts';
import { until } from '../infrastructure/until.ts';
import { Disk, filled } from './disk.ts';
import { obey } from './obey.ts';

// Brokers of one's own, to be killed and frozen: `brokers.process.ts 40001,40002` makes two that tell everybody these
// ports, on which lines to them begin. Its greeting has the ports where such a line ends, and those for who goes past it, as they
// do among themselves; nothing without Java. Their logs go to the folder named behind the ports, or are gone with them. A
// last word `fillable` gives each a disk that can be full.

export interface BrokerPlace {
  readonly line: number;
  readonly past: number;
  readonly controller: number;
  /** The folder of its data. */
  readonly home: string;
}

const home = mkdtempSync(join(tmpdir(), 'baton-brokers-'));
const advertised = (process.argv[2] ?? '').split(',').map(Number);
const logs = process.argv[3] ?? home;
const jars = kafkaJars(join(import.meta.dirname, '../../.baton/jars'));
const log4j = join(import.meta.dirname, '../infrastructure/log4j2.properties');
/** 16 bytes in base64url: the brokers of one process are one cluster, and meet no other. */
const CLUSTER = 'AAAAAAAAAAAAAAAAAAAAAQ';
const children = new Map<string, Child>();
const disks: Disk[] = [];

const able = await javaAnswers(jars);
const places = able ? await Promise.all(advertised.map(placeOf)) : [];
const java = able ? ['-cp', join(await fetched(jars), '*'), `-Dlog4j2.configurationFile=${log4j}`, '-Xmx384m'] : [];
const jvm = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];
await Promise.all(places.map(format));
console.log(JSON.stringify(places));

obey(
  {
    async start(n = '') {
      const child = childFor(n);
      const past = `127.0.0.1:${places[Number(n)]?.past}`;
      await until(() => kafkaAnswers(past), { ms: 120_000, stillHopeful: () => child.running() });
    },
    kill: (n = '') => signalled(n, 'SIGKILL'),
    shutDown: (n = '') => signalled(n, 'SIGTERM'),
    freeze: async (n = '') => signal(n, 'SIGSTOP'),
    thaw: async (n = '') => signal(n, 'SIGCONT'),
    fill: (n = '') => filled(disks[Number(n)]),
    empty: async (n = '') => disks[Number(n)]?.empty(),
  },
  async () => {
    await Promise.all([...children.keys()].map((n) => signalled(n, 'SIGKILL')));
    await Promise.all(disks.map((disk) => disk.unmount()));
    rmSync(home, { recursive: true, force: true });
  },
);

function childFor(n: string): Child {
  const known = children.get(n);
  if (known?.running()) return known;
  const log = join(logs, `broker-${n}.log`);
  const child = launch('java', [...java, ...jvm, 'kafka.Kafka', settingsOf(n)], { log, env: javaEnv });
  children.set(n, child);
  return child;
}

async function signalled(n: string, name: NodeJS.Signals): Promise<void> {
  signal(n, name);
  await children.get(n)?.died;
}

function signal(n: string, name: NodeJS.Signals): void {
  const child = children.get(n);
  if (child?.running() && child.pid) process.kill(child.pid, name);
}

async function placeOf(_: number, n: number): Promise<BrokerPlace> {
  const [line, past, controller] = [await freePort(), await freePort(), await freePort()];
  return { line, past, controller, home: join(home, String(n)) };
}

function settingsOf(n: string | number): string {
  return join(home, String(n), 'server.properties');
}

async function format({ line, controller, past, home: folder }: BrokerPlace, n: number): Promise<void> {
  mkdirSync(folder);
  if (process.argv[4] === 'fillable') disks[n] = await Disk.mount(folder);
  const file = settingsOf(n);
  writeFileSync(
    file,
    serverProperties(folder, line, controller) + propertiesOf({ ...listeners(n, past), ...membership(n) }),
  );
  const id = `--cluster-id=${CLUSTER}`;
  await run('java', [...java, 'kafka.tools.StorageTool', 'format', id, '-c', file], { env: javaEnv });
}

/** A line that is cut parts a broker from its clients, and not from the others. */
function listeners(n: number, past: number): Record<string, string> {
  const { line, controller } = places[n] as BrokerPlace;
  return {
    'listener.security.protocol.map': 'PLAINTEXT:PLAINTEXT,PAST:PLAINTEXT,CONTROLLER:PLAINTEXT',
    'inter.broker.listener.name': 'PAST',
    listeners: `PLAINTEXT://127.0.0.1:${line},PAST://127.0.0.1:${past},CONTROLLER://127.0.0.1:${controller}`,
    'advertised.listeners': `PLAINTEXT://127.0.0.1:${advertised[n]},PAST://127.0.0.1:${past}`,
  };
}

function membership(n: number): Record<string, string> {
  const copies = String(Math.min(places.length, 3));
  return {
    'node.id': String(n + 1),
    'controller.quorum.voters': places.map(({ controller }, id) => `${id + 1}@127.0.0.1:${controller}`).join(),
    'default.replication.factor': copies,
    'offsets.topic.replication.factor': copies,
    'transaction.state.log.replication.factor': copies,
    'min.insync.replicas': places.length > 2 ? '2' : '1',
  };
}

/** A later line of a file of properties stands for an earlier one. */
function propertiesOf(settings: Record<string, string>): string {
  return Object.entries(settings).reduce((text, [name, value]) => `${text}${name}=${value}\n`, '');
}
