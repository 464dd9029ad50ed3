import { setTimeout as pause } from 'node:timers/promises';
import type { Dice } from '../faults/fault.ts';
import { Customer, GaveUp } from './customer.ts';
import type { Where } from './http.ts';
import type { Journal } from './journal.ts';
import { saidElsewhere } from './other.tenant.ts';
import { type Story, storyBy } from './stories.ts';
import type { Stranger } from './stranger.ts';

/** What became of the conversations. */
export interface Told {
  readonly begun: number;
  readonly ended: number;
  /** By what did not come in time. */
  readonly givenUp: Readonly<Record<string, number>>;
  /** Would have begun, and there were too many open ones. */
  readonly turnedAway: number;
}

export interface Channels {
  readonly gateway: Where;
  readonly token: string;
  readonly kafka: Stranger;
}

export interface Arriving {
  readonly forMs: number;
  /** Conversations that begin in a second. */
  readonly rate: number;
  /** How many of them come by Kafka and do not wait: from none, 0, to all, 1. */
  readonly elsewhere: number;
}

/** More open conversations than these are a queue of ours, and not load. */
const openMax = 400;

/** Conversations begin at a rate, whether those before have ended or not. */
export class Arrivals {
  private readonly open = new Set<Promise<void>>();
  private readonly givenUp = new Map<string, number>();
  private begun = 0;
  private ended = 0;
  private turnedAway = 0;
  private readonly channels: Channels;
  private readonly journal: Journal;
  private readonly dice: Dice;

  constructor(channels: Channels, journal: Journal, dice: Dice) {
    this.channels = channels;
    this.journal = journal;
    this.dice = dice;
  }

  get told(): Told {
    const { begun, ended, turnedAway } = this;
    return { begun, ended, turnedAway, givenUp: Object.fromEntries(this.givenUp) };
  }

  /** Resolves when it is over and every story has ended. */
  async come({ rate, forMs, elsewhere }: Arriving): Promise<void> {
    const start = performance.now();
    for (let due = start; due < start + forMs; due += 1_000 / rate) {
      await pause(Math.max(0, due - performance.now()));
      this.arrive(elsewhere);
    }
    await Promise.all(this.open);
  }

  private arrive(elsewhere: number): void {
    if (this.open.size >= openMax) {
      this.turnedAway++;
      return;
    }
    this.begun++;
    const playing = this.dice.roll() < elsewhere ? this.elsewhere() : this.play(storyBy(this.dice));
    this.open.add(playing);
    void playing.finally(() => this.open.delete(playing));
  }

  private async elsewhere(): Promise<void> {
    await saidElsewhere(this.channels.kafka, this.journal);
    this.ended++;
  }

  private async play(story: Story): Promise<void> {
    const { gateway, token } = this.channels;
    let customer: Customer | undefined;
    try {
      customer = await Customer.join(gateway, this.journal, token, story.who);
      await story.play(customer, this.dice);
      this.ended++;
    } catch (error) {
      if (!(error instanceof GaveUp)) throw error;
      const what = `${story.name}: ${error.message}`;
      console.log(`${what}: ${customer?.conversationId}`);
      this.givenUp.set(what, (this.givenUp.get(what) ?? 0) + 1);
    } finally {
      customer?.leave();
    }
  }
}
