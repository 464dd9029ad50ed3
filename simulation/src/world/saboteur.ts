import type { Chance } from '../clock/chance.ts';
import type { Scheduler } from '../clock/scheduler.ts';
import type { MemoryBroker } from '../kafka/memory.broker.ts';
import type { Player } from './player.ts';

/** What can be broken. */
export interface Breakable {
  readonly chance: Chance;
  readonly scheduler: Scheduler;
  readonly broker: MemoryBroker;
  readonly players: readonly Player[];
}

const LONGEST_PEACE_MS = 4_000;

/** Does from time to time what nobody who waits for a turn does to itself. */
export class Saboteur {
  constructor(private readonly world: Breakable) {}

  start(): void {
    setTimeout(() => this.act(), this.world.chance.below(LONGEST_PEACE_MS));
  }

  private act(): void {
    const { chance, scheduler } = this.world;
    if (scheduler.healed) return;
    chance.pick([() => this.kill(), () => this.rebalance(), () => this.repeat(), () => this.repeat()])();
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

  /** A record of any age is in the log once more, as after a lost answer. */
  private repeat(): void {
    const { chance, broker, scheduler } = this.world;
    const record = chance.pick(broker.log);
    if (!record) return;
    scheduler.note(`world: ${record.topic}[${record.partition}]@${record.offset} is written again`);
    broker.append([record]);
  }
}
