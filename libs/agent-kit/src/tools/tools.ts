import type { AgentCard } from '@baton/contracts';
import { TerminalError } from '@baton/messaging';
import { Inject, Injectable } from '@nestjs/common';
import { AGENT_CARD } from '../agent-card.token.ts';
import { type Acting, type Tool, ToolRefused } from './tool.ts';

/** The only way to an agent's tools: never one whose privilege its card does not list. */
@Injectable()
export class Tools {
  constructor(@Inject(AGENT_CARD) private readonly card: AgentCard) {}

  /** Looks something up; nothing changes. @throws ToolRefused */
  async look<T>(tool: Tool, work: () => Promise<T>): Promise<T> {
    this.mayRun(tool);
    return work();
  }

  /**
   * Changes something outside, under the idempotency key of the turn or the task. @throws ToolRefused, and where the turn allows no act:
   * for an offer, and while a person is awaited
   */
  async act<T>(tool: Tool, { effectKey, mode }: Acting, work: (effectKey: string) => Promise<T>): Promise<T> {
    this.mayRun(tool);
    if (effectKey === undefined)
      throw new TerminalError('no_act_allowed', `${tool.name} changes something: in mode ${mode} no act is allowed.`);
    return work(effectKey);
  }

  private mayRun(tool: Tool): void {
    if (!this.card.privileges.includes(tool.privilege)) throw new ToolRefused(tool, this.card.agentId);
  }
}
