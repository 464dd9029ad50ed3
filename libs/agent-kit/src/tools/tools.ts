import type { AgentCard } from '@baton/contracts';
import { TerminalError } from '@baton/messaging';
import { Inject, Injectable } from '@nestjs/common';
import { AGENT_CARD } from '../agent-card.token.ts';
import type { Decided, Turn } from '../domain/turn.ts';
import { changedConditions } from './changed-conditions.ts';
import { noteExecution } from './executions.ts';
import { type Acting, type CarriedOut, type Carrying, type IrreversibleTool, type Tool, ToolRefused } from './tool.ts';

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
    if ('act' in tool) throw notApproved(tool, 'it is carried out by carryOut() alone');
    if (effectKey === undefined)
      throw new TerminalError('no_act_allowed', `${tool.name} changes something: in mode ${mode} no act is allowed.`);
    return work(effectKey);
  }

  /**
   * Carries out an act that cannot be undone, in the turn that people's yes to it brings: with the arguments they allowed, and
   * only while all it rests on is as it was when they were asked. @throws ToolRefused, and where there is no such yes
   */
  async carryOut<T>(tool: IrreversibleTool, turn: Turn, { now, work }: Carrying<T>): Promise<CarriedOut<T>> {
    this.mayRun(tool);
    const { decided, effectKey } = turn;
    const permitted = decided?.arguments;
    if (!decided || !permitted || !effectKey || decided.act.name !== tool.act)
      throw notApproved(tool, `nobody has allowed the act ${tool.act} in this turn`);
    const changed = await this.changedSince(decided, effectKey, now);
    const done = changed.length === 0 ? await work(effectKey, permitted) : undefined;
    const { approvalId } = decided;
    const outcome = done === undefined ? 'failed' : 'done';
    noteExecution(decided, { approvalId, outcome, ...(changed.length > 0 && { changed: [...changed] }) });
    return { ...(done !== undefined && { done }), changed };
  }

  private async changedSince({ act }: Decided, effectKey: string, now: Carrying<unknown>['now']) {
    const { conditions = [] } = act;
    return conditions.length > 0 ? changedConditions(conditions, await now(effectKey)) : [];
  }

  private mayRun(tool: Tool): void {
    if (!this.card.privileges.includes(tool.privilege)) throw new ToolRefused(tool, this.card.agentId);
  }
}

const notApproved = ({ name }: Tool, why: string): TerminalError =>
  new TerminalError('not_approved', `${name} cannot be undone: ${why}. Ask for it with approve().`);
