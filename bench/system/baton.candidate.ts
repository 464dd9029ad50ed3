import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { LocalServices } from '../../chaos/ground/services.ts';
import { settings } from '../../chaos/load/access.ts';
import { until } from '../../tools/infrastructure/until.ts';
import { services as all } from '../../tools/system.ts';
import type { Candidate, Start } from '../candidate.ts';
import type { MeasuredLap } from '../figures/measured-lap.ts';
import type { Ground } from '../ground.ts';
import type { Ran } from './laps.ts';
import type { Story } from './story.ts';
import { ToldLoad } from './told.load.ts';

export interface BatonOptions {
  readonly name: string;
  readonly story: Story;
  /** Processes of each service; one where nothing is said. */
  readonly copies?: number;
  /** The service whose processor profiles are to be kept, and the folder they go to. */
  readonly profile?: Profile;
  /** What is to be there before anything is measured. */
  readonly prepare?: (system: System) => Promise<Part | undefined>;
}

export interface Profile {
  readonly service: string;
  readonly folder: string;
}

/** What runs, for whoever adds to it. */
export interface System {
  readonly ground: Ground;
  readonly services: Pick<LocalServices, 'databaseOf'>;
  readonly load: ToldLoad;
}

interface Part {
  end(): Promise<void>;
}

/** All copies of a service together have as many as one has where nobody says otherwise. */
const connections = 20;

/** All services, as users run them, and customers who write by Kafka. */
export const startBaton =
  (options: BatonOptions): Start =>
  async (ground) => {
    const services = new LocalServices(around(ground, options), (copy, how) => console.log(`${copy} ended: ${how}`));
    const parts: Part[] = [services];
    const stop = async () => {
      for (const part of parts.toReversed()) await part.end();
    };
    try {
      await services.start(options.copies ?? 1);
      const load = await ToldLoad.start(ground.brokers);
      parts.push(load);
      await until(() => answered(load), { ms: 120_000 });
      const prepared = await options.prepare?.({ ground, services, load });
      if (prepared) parts.push(prepared);
      return candidateOf(options, services, load, stop);
    } catch (error) {
      await stop();
      throw error;
    }
  };

/** Who answers this is there. */
const greeting: Story = { text: 'Hello there', answeredBy: 'triage-agent', handsOver: false, messages: 1 };

async function answered(load: ToldLoad): Promise<void> {
  const { all } = await load.run({ story: greeting, seconds: 0.1, inFlight: 1 });
  if (all === 0) throw new Error('nobody answers.');
}

function candidateOf(
  { name, story, copies = 1 }: BatonOptions,
  services: LocalServices,
  load: ToldLoad,
  stop: Candidate['stop'],
): Candidate {
  const processes = services.copies.map(({ service, name, pid = 0 }) => ({ name: copies > 1 ? name : service, pid }));
  return {
    name,
    processes: [...processes, { name: 'load', pid: load.pid }],
    closedLoop: async (inFlight, seconds) => lapOf(await load.run({ story, inFlight, seconds })),
    steady: async (perSecond, seconds) => lapOf(await load.run({ story, perSecond, seconds })),
    stop,
  };
}

/** A handoff takes from its request to the first words; a plain turn all of it. */
function lapOf({ seconds, took, all: worked, lost }: Ran): MeasuredLap {
  const latenciesMs = took.map(({ handoffMs, wholeMs }) => handoffMs ?? wholeMs);
  return { seconds, latenciesMs, worked, lost, parts: { 'whole turn': took.map(({ wholeMs }) => wholeMs) } };
}

function around({ folder, adminUrl, brokers }: Ground, { profile, copies = 1 }: BatonOptions) {
  const brokerPorts = brokers.map((broker) => Number(new URL(`kafka://${broker}`).port));
  const lines = { brokerPorts, databasePort: Number(new URL(adminUrl).port) };
  const pool = { DATABASE_POOL_SIZE: String(connections / copies) };
  const env = all.map(
    ({ name }) => [name, { ...settings[name], ...pool, ...sameAgain[name], ...profiled(name, profile) }] as const,
  );
  return { folder: mkdtempSync(join(folder, 'baton-')), adminUrl, brokers, lines, env: Object.fromEntries(env) };
}

const sameAgain: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  router: { ROUTING_POLICY: join(import.meta.dirname, 'same-again.policy.yaml') },
};

const profiled = (name: string, profile: Profile | undefined): Record<string, string> =>
  name === profile?.service ? { NODE_OPTIONS: `--cpu-prof --cpu-prof-dir=${profile.folder}` } : {};
