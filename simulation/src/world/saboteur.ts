import type { Chance } from '../clock/chance.ts';
import type { Scheduler } from '../clock/scheduler.ts';
import type { Bugs } from '../database/bugs.ts';
import type { MemoryBroker } from '../kafka/memory.broker.ts';
import type { Customers } from './customers.ts';
import type { Player } from './player.ts';

/** What can be broken. */
export interface Breakable {
  readonly chance: Chance;
  readonly scheduler: Scheduler;
  readonly broker: MemoryBroker;
  readonly bugs: Bugs;
  readonly customers: Customers;
  readonly players: readonly Player[];
}

const LONGEST_PEACE_MS = 4_000;
/** Whatever is parked because of it is tried again before patience ends. Short ones are over while the customer still writes. */
const BUG_MS = [3_000, 40_000];

/** Does from time to time what nobody who waits for a turn does to itself. */
export class Saboteur {
  constructor(private readonly world: Breakable) {}

  start(): void {
    setTimeout(() => this.act(), this.world.chance.below(LONGEST_PEACE_MS));
  }

  private act(): void {
    const { chance, scheduler } = this.world;
    if (scheduler.healed) return;
    chance.pick([
      () => this.kill(),
      () => this.rebalance(),
      () => this.repeat(),
      () => this.repeat(),
      () => this.bug(),
    ])();
    this.start();
  }

  private kill(): void {
    const { process } = this.world.chance.pick(this.world.players);
    this.world.scheduler.note(`world: ${process.name} is killed`);
    process.kill();
  }

  private rebalance(): void {
    const { chance, players, broker, scheduler } = this.world;
    broker.group(chance.pick(players).role.options.name, scheduler).rebalance();
  }

  private bug(): void {
    const { chance, players, customers, bugs, scheduler } = this.world;
    if (customers.said.length === 0) return;
    const { name } = chance.pick(players).role.options;
    const { conversationId } = chance.pick(customers.said);
    scheduler.note(`world: ${conversationId} meets a bug in ${name}`);
    bugs.strike(name, conversationId, chance.below(chance.pick(BUG_MS)));
  }

  /** A record of any age is in the log once more, as after a lost answer. */
  private repeat(): void {
    const { chance, broker, scheduler } = this.world;
    const record = chance.pick(broker.log);
    if (!record) return;
    scheduler.note(`world: ${record.topic}[${record.partition}]@${record.offset} is written again`);
    broker.append([record]);
  }
}
