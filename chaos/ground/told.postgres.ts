import { join } from 'node:path';
import { ToldProcess } from '../../tools/test/told.process.ts';
import type { DatabaseServer, Disk } from './ground.ts';

const script = join(import.meta.dirname, 'postgres.process.ts');

export class ToldPostgres implements DatabaseServer {
  private readonly process: ToldProcess<string>;

  private constructor(process: ToldProcess<string>) {
    this.process = process;
  }

  static async start(folder: string, disk: Disk): Promise<ToldPostgres> {
    return new ToldPostgres(await ToldProcess.start(script, folder, disk));
  }

  get adminUrl(): string {
    return this.process.greeting;
  }

  kill(): Promise<void> {
    return this.process.tell('kill');
  }

  shutDown(): Promise<void> {
    return this.process.tell('shutDown');
  }

  freeze(): Promise<void> {
    return this.process.tell('freeze');
  }

  thaw(): Promise<void> {
    return this.process.tell('thaw');
  }

  fill(): Promise<void> {
    return this.process.tell('fill');
  }

  empty(): Promise<void> {
    return this.process.tell('empty');
  }

  start(): Promise<void> {
    return this.process.tell('start');
  }

  end(): Promise<void> {
    return this.process.end();
  }
}
