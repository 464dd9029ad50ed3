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
