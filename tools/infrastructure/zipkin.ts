import { mkdirSync, readdirSync } from 'node:fs';
import { setPriority } from 'node:os';
import { join } from 'node:path';
import { launch } from './child.ts';
import { fetched, javaEnv, zipkinJars } from './jars.ts';
import { answersOrWhy } from './java-start.ts';
import { lastWords, Trouble } from './trouble.ts';

export interface ZipkinOptions {
  /** Where its log goes; what it shows is kept in memory. */
  home: string;
  port: number;
  jars: string;
  signal?: AbortSignal;
}

export interface Zipkin {
  readonly url: string;
  readonly pid?: number;
  readonly died: Promise<string>;
  stop(): Promise<void>;
}

const jvm = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xmx256m', '-Djava.awt.headless=true'];

/** A Zipkin that answers; the first time its jar is fetched, which may take a minute. */
export async function startZipkin({ home, port, jars, signal }: ZipkinOptions): Promise<Zipkin> {
  mkdirSync(home, { recursive: true });
  const ours = zipkinJars(jars);
  const folder = await fetched(ours, signal);
  const [jar = ''] = readdirSync(folder);
  signal?.throwIfAborted();
  const log = join(home, 'zipkin.log');
  const env = { ...javaEnv, STORAGE_TYPE: 'mem' };
  const server = launch('java', [...jvm, '-jar', join(folder, jar), ...listening(port)], { log, env });
  stepBack(server.pid);
  const url = `http://127.0.0.1:${port}`;
  const answers = () => zipkinAnswers(url);
  const because = (words: string) => new Trouble(`Zipkin did not start: ${lastWords(words)} (more in ${log}).`);
  await answersOrWhy(server, { jars: ours, log, withinMs: 120_000, answers, because }, signal);
  return { url, pid: server.pid, died: server.died, stop: () => server.stop() };
}

export async function zipkinAnswers(url: string): Promise<void> {
  const { ok } = await fetch(`${url}/health`, { signal: AbortSignal.timeout(2_000) });
  if (!ok) throw new Error('not ready');
}

/** Its own QUERY_PORT would open the port to the whole network. */
function listening(port: number): string[] {
  const settings = { port, ip: '127.0.0.1', 'protocols[0]': 'http' };
  return Object.entries(settings).map(([name, value]) => `--armeria.ports[0].${name}=${value}`);
}

/** Its start takes all the processors it gets: those who wait for the services come first. */
function stepBack(pid: number | undefined): void {
  try {
    if (pid) setPriority(pid, 10);
  } catch {
    // It ended at once; whoever waits for its answer says why.
  }
}
