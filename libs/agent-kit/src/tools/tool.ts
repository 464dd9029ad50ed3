import type { ChangedCondition } from '@baton/contracts';
import { TerminalError } from '@baton/messaging';
import type { Task } from '../domain/task.ts';
import type { Turn } from '../domain/turn.ts';

/** In what a tool is run. */
export type Acting = Pick<Turn, 'mode' | 'effectKey'> | Pick<Task, 'mode' | 'effectKey'>;

/** Something an agent does beside speaking. */
export interface Tool {
  /** For logs and errors: `refund.make`. */
  readonly name: string;
  /** What the agent's card must list for it: `billing:refund-approved`. */
  readonly privilege: string;
}

/** A tool for an act that cannot be undone: it runs only with what people have allowed. */
export interface IrreversibleTool extends Tool {
  /** The name of the act, as people are asked for it: `refund`. */
  readonly act: string;
}

/** Values by name. */
export type Values = Readonly<Record<string, unknown>>;

/** How an act that people have allowed is carried out. */
export interface Carrying<T> {
  /** What the act rests on as it is now, by the names of its conditions, but for what was done under this key before. */
  now(effectKey: string): Promise<Values>;
  /** Does it, once under the key; undefined where it could not be done. */
  work(effectKey: string, permitted: Values): Promise<T | undefined>;
}

/** What came of it. Nothing was done where something it rests on has changed. */
export interface CarriedOut<T> {
  readonly done?: T;
  readonly changed: readonly ChangedCondition[];
}

/** A tool that the card does not cover: the kit gives the conversation to an agent that may run it. */
export class ToolRefused extends TerminalError {
  constructor(
    readonly tool: Tool,
    agentId: string,
  ) {
    super(
      'tool_not_listed',
      `${agentId} may not run ${tool.name}: its card does not list the privilege ${tool.privilege}. ` +
        `Add it to privileges on the card, or hand over with to: { privilege: '${tool.privilege}' }.`,
    );
  }
}
