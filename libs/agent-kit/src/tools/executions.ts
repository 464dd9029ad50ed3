import type { Execution } from '@baton/contracts';
import type { Decided } from '../domain/turn.ts';

/** What became of acts in the turns that are being taken: the kit tells it when the turn ends, whatever the specialist says. */
const executions = new WeakMap<Decided, Execution>();

export const noteExecution = (decided: Decided, execution: Execution): void => {
  executions.set(decided, execution);
};

export const executionOf = (decided: Decided): Execution | undefined => executions.get(decided);
