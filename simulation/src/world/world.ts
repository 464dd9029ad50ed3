import { deadLettersOf, routerInputs, topics } from '@baton/contracts';
import { Chance } from '../clock/chance.ts';
import { Scheduler } from '../clock/scheduler.ts';
import { SimulatedProcess } from '../clock/simulated.process.ts';
import { settled, VirtualTime } from '../clock/virtual-time.ts';
import { Bugs } from '../database/bugs.ts';
import { keptIn } from '../database/kept.ts';
import type { PgliteServer } from '../database/pglite.server.ts';
import { SimulatedDatabase } from '../database/simulated.database.ts';
import { type History, toldIn } from '../invariants/history.ts';
import { MemoryBroker } from '../kafka/memory.broker.ts';
import { MemoryDriver } from '../kafka/memory.driver.ts';
import { MemoryProducer } from '../kafka/memory.producer.ts';
import { cast, type Role } from '../services/cast.ts';
import { startService } from '../services/simulated.service.ts';
import { Customers } from './customers.ts';
import { Operator } from './operator.ts';
import type { Player } from './player.ts';
import { Saboteur } from './saboteur.ts';

/** 14 November 2023. */
const BEGINNING = 1_700_000_000_000;
/** How long customers write and faults happen, at most; then all is healed and must come to rest. */
const TROUBLE_MS = 60_000;
/** Somebody's heart always beats. */
const ALWAYS_BEHIND = /^agent\.(heartbeat|card)/;
/** Turns of the event loop after which nothing of a start is under way any more. */
const STARTED_TURNS = 10;
const REST_MS = 900_000;
/** One in so many services is deployed only after the others, by so much at most. */
const LATECOMERS = 5;
const LATE_MS = 20_000;

/** One run of all services under one seed. */
export class World {
  readonly chance: Chance;
  readonly time: VirtualTime;
  readonly scheduler: Scheduler;
  readonly broker = new MemoryBroker();
  readonly bugs: Bugs;
  readonly customers: Customers;
  readonly players: Player[] = [];
  /** With four, two records are handled at once: of three or more, several share a transaction. */
  private readonly connections: number;
  private readonly operator: Operator;
  private readonly saboteur: Saboteur;

  constructor(
    readonly seed: number,
    readonly server: PgliteServer,
  ) {
    this.chance = new Chance(seed);
    this.connections = this.chance.oneIn(2) ? 4 : 20;
    this.time = new VirtualTime(BEGINNING, this.chance);
    this.scheduler = new Scheduler(this.chance, this.time);
    this.bugs = new Bugs(this.time);
    this.customers = new Customers(this.chance, new MemoryProducer(this.broker, this.scheduler));
    this.operator = new Operator(this.chance);
    this.saboteur = new Saboteur(this);
  }

  async run(): Promise<History> {
    await this.server.empty();
    this.time.install();
    try {
      await this.begin();
      while (this.time.now < BEGINNING + TROUBLE_MS && !this.isAtRest()) await this.step();
      this.heal();
      while (this.time.now < BEGINNING + TROUBLE_MS + REST_MS && !this.isAtRest()) await this.step();
      return this.history();
    } finally {
      for (const { process } of this.players) process.kill();
      await settled();
      this.time.uninstall();
    }
  }

  private async begin(): Promise<void> {
    for (const topic of topics) this.broker.create(topic);
    for (const topic of routerInputs) this.broker.create(deadLettersOf('router', topic));
    const [router] = cast;
    for (const role of this.chance.oneIn(3) && router ? [router, ...cast] : cast) await this.start(role);
    this.customers.start();
    this.saboteur.start();
  }

  /** Some are deployed later than others, and then nobody knows them. */
  private async start(role: Role): Promise<void> {
    this.players.push(this.chance.oneIn(LATECOMERS) ? this.latecomer(role) : await this.boot(role));
  }

  private latecomer(role: Role): Player {
    const process = new SimulatedProcess(role.options.name, 0, this.seed);
    process.kill();
    return { role, process, backAt: this.time.now + this.chance.below(LATE_MS) };
  }

  private async boot(role: Role): Promise<Player> {
    const { options } = role;
    this.starts += 1;
    const process = new SimulatedProcess(options.name, this.starts, this.seed);
    const driver = new MemoryDriver(this.broker, this.scheduler);
    const database = new SimulatedDatabase(this.server, options.name, this.scheduler, this.bugs);
    this.scheduler.note(`world: ${options.name} starts`);
    const settings = { ...options.settings, databasePoolSize: this.connections };
    const app = await startService(process, { ...options, settings }, { driver, database });
    if (options.name === 'human-queue') this.operator.sitDown(process, app);
    for (let turn = 0; turn < STARTED_TURNS; turn += 1) await settled();
    process.started();
    return { role, process };
  }

  private async step(): Promise<void> {
    for (const player of this.players) {
      if (player.process.alive) continue;
      player.backAt ??= this.time.now + (this.scheduler.healed ? 0 : this.chance.below(6_000));
      if (player.backAt <= this.time.now && this.server.isIdle)
        Object.assign(player, await this.boot(player.role), { backAt: undefined });
    }
    await this.scheduler.step();
  }

  private heal(): void {
    this.scheduler.note('world: healed');
    this.scheduler.healed = true;
    this.bugs.mend();
  }

  private history(): History {
    const { said } = this.customers;
    const kept = keptIn(this.server, cast);
    return { said, told: toldIn(this.broker.log), kept, atRest: this.rests };
  }

  private starts = 0;
  private checked = 0;
  private rests = false;

  /** Customers have said all, and nobody owes anything. Looked at now and then: it costs a query. */
  private isAtRest(): boolean {
    this.checked += 1;
    if (!this.customers.areDone || this.checked % 40 !== 0) return false;
    if (this.players.some(({ process }) => !process.alive)) return false;
    if (!this.server.isIdle || this.broker.behind.some((place) => !ALWAYS_BEHIND.test(place))) return false;
    for (const { options } of cast) if (this.owedBy(options.name) > 0) return false;
    this.rests = true;
    return true;
  }

  private owedBy(name: string): number {
    const [row] = this.server.query<{ owed: number }>(name, owes[name] ?? owes.agent ?? '');
    return row?.owed ?? 0;
  }
}

const waiting = `(SELECT count(*)::integer FROM outbox)
  + (SELECT count(*)::integer FROM parked WHERE dead_at IS NULL)`;
const owes: Record<string, string> = {
  router: `SELECT ${waiting} + (SELECT count(*)::integer FROM conversation
     WHERE due_at IS NOT NULL OR (status = 'open' AND (state::json->'unanswered')::text <> '[]')) AS owed`,
  'human-queue': `SELECT ${waiting} AS owed`,
  agent: `SELECT ${waiting} + (SELECT count(*)::integer FROM work_item) AS owed`,
};
