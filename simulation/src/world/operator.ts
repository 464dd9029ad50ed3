import type { INestMicroservice } from '@nestjs/common';
import type { Caller } from '../../../services/human-queue/src/http/caller.ts';
import { ItemsController } from '../../../services/human-queue/src/http/items.controller.ts';
import type { Chance } from '../clock/chance.ts';
import type { SimulatedProcess } from '../clock/simulated.process.ts';

const operator = { id: 'op-1', displayName: 'Olga' };
const LOOKS_MS = 4_000;

/** A person at the desk: takes what waits, answers, and resolves or hands back. What goes wrong is tried again later. */
export class Operator {
  constructor(private readonly chance: Chance) {}

  /** For as long as this process of the desk lives. */
  sitDown(process: SimulatedProcess, app: INestMicroservice): void {
    const items = app.get(ItemsController, { strict: false });
    const look = async (): Promise<void> => {
      await this.work(items).catch(() => {});
      setTimeout(() => void look(), LOOKS_MS);
    };
    process.run(() => void setTimeout(() => void look(), LOOKS_MS));
  }

  private async work(items: ItemsController): Promise<void> {
    const caller = { operator, request: '' };
    for (const { id, status } of await items.list(caller, { status: 'open' })) {
      if (status === 'queued') await items.claim(caller, id, {});
      else if (status === 'active') await this.talk(items, caller, id);
    }
  }

  private talk(items: ItemsController, caller: Caller, id: string): Promise<unknown> {
    if (this.chance.oneIn(3)) return items.resolve(caller, id, { text: 'Goodbye from Olga' });
    if (this.chance.oneIn(3)) return items.handBack(caller, id, back);
    return items.reply(caller, id, { text: 'Olga is with you' });
  }
}

const back = { settled: ['all'], promised: [], forbidden: [], summary: 'All is settled', task: 'Go on' };
