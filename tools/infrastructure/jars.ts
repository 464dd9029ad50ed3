import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { RunFailure, run } from './run.ts';
import { Trouble } from './trouble.ts';

/** Jars that Maven fetches once for each content of the pom that names them. */
export interface Jars {
  /** What they are, in a sentence. */
  readonly name: string;
  readonly pom: string;
  /** Holds a folder for each pom. */
  readonly cache: string;
}

/** Java knows names of files only in the letters of its locale, and a bare machine's has but ASCII. */
export const javaEnv = { ...process.env, LC_ALL: 'C.UTF-8' };

export function kafkaJars(cache: string): Jars {
  return { name: 'Kafka', pom: join(import.meta.dirname, 'kafka.pom.xml'), cache };
}

export function zipkinJars(cache: string): Jars {
  return { name: 'Zipkin', pom: join(import.meta.dirname, 'zipkin.pom.xml'), cache };
}

/** Whether there is Java 17 or later, and the jars or Maven to fetch them with. */
export async function javaAnswers(jars: Jars): Promise<boolean> {
  return (await javaVersion()) >= 17 && (existsSync(folderOf(jars)) || mavenAnswers());
}

/** Its major version, 0 if there is none. */
export async function javaVersion(): Promise<number> {
  const text = await run('java', ['-version']).catch(() => '');
  const [, major = 0] = /version "(\d+)/.exec(text) ?? [];
  return Number(major);
}

/** The folder they are in. */
export async function fetched(jars: Jars, signal?: AbortSignal): Promise<string> {
  const folder = folderOf(jars);
  if (!existsSync(folder)) await fetchInto(folder, jars, signal);
  return folder;
}

/** Where Java went down for want of a class, the jars are to blame, and neither data nor settings. */
export function blameJars(jars: Jars, words: string): void {
  if (!/ClassNotFound|NoClassDefFound|main class|jarfile|ZipException/.test(words)) return;
  throw new Trouble(`${jars.name} did not start, its jars are damaged: remove ${folderOf(jars)} and start again.`);
}

function mavenAnswers(): Promise<boolean> {
  return run('mvn', ['-v']).then(
    () => true,
    () => false,
  );
}

function folderOf({ pom, cache }: Jars): string {
  return join(cache, createHash('sha256').update(readFileSync(pom)).digest('hex').slice(0, 12));
}

/** Renamed at the end: a folder under its final name is complete, also when two starts fetch at once or one is killed. */
async function fetchInto(folder: string, { name, pom }: Jars, signal?: AbortSignal): Promise<void> {
  mkdirSync(dirname(folder), { recursive: true });
  const unfinished = mkdtempSync(`${folder}.`);
  try {
    await run(
      'mvn',
      ['-q', '-B', '-Dstyle.color=never', '-f', pom, 'dependency:copy-dependencies', `-DoutputDirectory=${unfinished}`],
      {
        env: javaEnv,
        signal,
      },
    );
    if (!existsSync(folder)) renameSync(unfinished, folder);
  } catch (error) {
    if (!(error instanceof RunFailure)) throw error;
    const why = firstError(error.output);
    throw new Trouble(`Maven could not fetch ${name}, see that it reaches its repository: ${why}.`);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

function firstError(output: string): string {
  const [line = 'it said nothing'] = output.split('\n').filter((text) => text.includes('[ERROR]'));
  return line
    .replace('[ERROR] ', '')
    .replace(/ -> \[Help \d\]/, '')
    .slice(0, 300);
}
