import { join } from 'node:path';
import { ToldProcess } from '../../tools/test/told.process.ts';
import type { Lines, Weather } from './ground.ts';

const script = join(import.meta.dirname, 'lines.process.ts');

/** One to each broker, and behind them the one to the database server. */
export class ToldLines implements Lines {
  private readonly process: ToldProcess<readonly number[]>;

  private constructor(process: ToldProcess<readonly number[]>) {
    this.process = process;
  }

  static async open(brokers: number): Promise<ToldLines> {
    return new ToldLines(await ToldProcess.start(script, String(brokers + 1)));
  }

  /** Where the lines to the brokers begin. */
  get brokerPorts(): readonly number[] {
    return this.process.greeting.slice(0, -1);
  }

  /** Where the line to the database server begins. */
  get databasePort(): number {
    return this.process.greeting.at(-1) ?? 0;
  }

  /** Where all of them end. */
  async lead(brokers: readonly number[], database: number): Promise<void> {
    await Promise.all([...brokers, database].map((port, n) => this.process.tell('lead', n, port)));
  }

  toBroker(broker: number, weather: Weather): Promise<void> {
    return this.process.tell('become', broker, JSON.stringify(weather));
  }

  toDatabase(weather: Weather): Promise<void> {
    return this.toBroker(this.brokerPorts.length, weather);
  }

  reset(): Promise<void> {
    return this.process.tell('reset');
  }

  async heal(): Promise<void> {
    await Promise.all(this.process.greeting.map((_, n) => this.toBroker(n, {})));
  }

  end(): Promise<void> {
    return this.process.end();
  }
}
