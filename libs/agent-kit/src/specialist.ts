import { Injectable } from '@nestjs/common';
import { type Action, decline } from './domain/action.ts';
import type { Turn } from './domain/turn.ts';

/** An agent's own part: one turn in, one action out. The kit does the rest. */
export abstract class Specialist {
  /**
   * May run again for the same turn after a crash, so an act outside carries `turn.effectKey` as its idempotency key. An
   * error is retried; after the third a person takes over.
   */
  abstract take(turn: Turn): Promise<Action>;
}

/** Of an agent that performs tasks alone: conversations are not its own. */
@Injectable()
export class NoSpecialist extends Specialist {
  override async take(): Promise<Action> {
    return decline({ reason: 'out_of_scope', detail: 'performs tasks and talks to no customer' });
  }
}
