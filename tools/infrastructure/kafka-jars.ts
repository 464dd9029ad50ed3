import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { RunFailure, run } from './run.ts';
import { Trouble } from './trouble.ts';

const pom = join(import.meta.dirname, 'pom.xml');

/** Whether the jars are there, or Maven is, to fetch them. */
export async function jarsAvailable(cache: string): Promise<boolean> {
  if (existsSync(folderIn(cache))) return true;
  return run('mvn', ['-v']).then(
    () => true,
    () => false,
  );
}

/** The folder with the broker's jars; Maven fetches them once for each content of the pom. */
export async function kafkaJars(cache: string, signal?: AbortSignal): Promise<string> {
  const folder = folderIn(cache);
  if (!existsSync(folder)) await fetchInto(folder, signal);
  return folder;
}

function folderIn(cache: string): string {
  return join(cache, createHash('sha256').update(readFileSync(pom)).digest('hex').slice(0, 12));
}

/** Renamed at the end: a folder under its final name is complete, also when two starts fetch at once or one is killed. */
async function fetchInto(folder: string, signal?: AbortSignal): Promise<void> {
  mkdirSync(dirname(folder), { recursive: true });
  const unfinished = mkdtempSync(`${folder}.`);
  try {
    await run('mvn', ['-q', '-B', '-f', pom, 'dependency:copy-dependencies', `-DoutputDirectory=${unfinished}`], {
      signal,
    });
    if (!existsSync(folder)) renameSync(unfinished, folder);
  } catch (error) {
    if (!(error instanceof RunFailure)) throw error;
    throw new Trouble(`Maven could not fetch Kafka, see that it reaches its repository: ${firstError(error.output)}.`);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

function firstError(output: string): string {
  const [line = 'it said nothing'] = output.split('\n').filter((text) => text.includes('[ERROR]'));
  return line.replace('[ERROR] ', '').slice(0, 300);
}
