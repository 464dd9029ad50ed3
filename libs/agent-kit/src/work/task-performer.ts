import { type AgentCard, attribute, usageSum } from '@baton/contracts';
import { contextOf, inSpan, linksTo, ofConversation, TerminalError } from '@baton/messaging';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { type Attributes, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { AGENT_CARD } from '../agent-card.token.ts';
import { DelegationRefused } from '../delegation/delegation-refused.ts';
import { Delegator } from '../delegation/delegator.ts';
import { sendable } from '../delegation/sendable.ts';
import { type Begun, begunAt, type Call, runIdOf } from '../domain/run.ts';
import type { TaskWork } from '../domain/task.ts';
import { taskOf } from '../domain/task-of.ts';
import { RunStore } from '../store/run.store.ts';
import { type WorkItem, WorkStore } from '../store/work.store.ts';
import { ToolRefused } from '../tools/tool.ts';
import { Worker } from '../worker.ts';
import { ofAgent } from './agent-attributes.ts';
import { attemptsMax, backoffAfter, codeOf, placeOf } from './attempts.ts';
import { replayed } from './replayed.ts';
import { TaskEnding } from './task-ending.ts';
import { TaskStops } from './task-stops.ts';
import { waiting } from './waiting.ts';

const tracer = trace.getTracer('@baton/agent-kit');

export const isTask = (item: WorkItem): item is WorkItem<TaskWork> => item.work.kind === 'task';

/** Performs one task, as part of the trace that asked for it. */
@Injectable()
export class TaskPerformer {
  private readonly logger = new Logger('Task');

  constructor(
    @Inject(AGENT_CARD) private readonly card: AgentCard,
    private readonly worker: Worker,
    private readonly work: WorkStore,
    private readonly runs: RunStore,
    private readonly ending: TaskEnding,
    private readonly stops: TaskStops,
  ) {}

  /** @returns whether there is more to do in its line */
  async take(item: WorkItem<TaskWork>): Promise<boolean> {
    const begun = await this.begunOf(item);
    if (!begun || leftOf(item) <= 0) return this.ending.drop(item);
    const asked = contextOf(item.traceparent);
    const options = { kind: SpanKind.INTERNAL, attributes: this.attributesOf(item), links: linksTo(begun.traceparent) };
    const span = tracer.startSpan(`invoke_agent ${this.card.agentId}`, options, asked);
    return inSpan(span, asked, () => this.attempt(begun, item, span));
  }

  /** Those that are lost are wanted no more, or another process has them. */
  stop(items: readonly WorkItem<TaskWork>[], lost: ReadonlySet<string>): void {
    for (const { id, tenant, work } of items) if (lost.has(id)) this.stops.stop(tenant, work.task.taskId);
  }

  private async begunOf(item: WorkItem<TaskWork>): Promise<Begun | undefined> {
    if (!item.work.resumed) return begunAt(item.now);
    return this.runs.find(item.tenant, runIdOf(item.conversationId, item.work));
  }

  private async attempt(begun: Begun, item: WorkItem<TaskWork>, span: Span): Promise<boolean> {
    if (item.attempts > attemptsMax) return this.fail(begun, item, 'crashed');
    const { tenant, work } = item;
    const stopped = this.stops.begin(tenant, work.task.taskId);
    const timer = setTimeout(() => stopped.abort(), leftOf(item));
    try {
      return await this.perform(begun, item, stopped.signal);
    } catch (error) {
      if (stopped.signal.aborted) return this.ending.drop(item);
      const code = codeOf(error);
      span.setStatus({ code: SpanStatusCode.ERROR }).setAttribute(attribute.errorType, code);
      this.logger.warn({ msg: 'A task failed', code, attempt: item.attempts, at: placeOf(error) });
      if (error instanceof ToolRefused || error instanceof DelegationRefused) this.logger.warn(error.message);
      if (error instanceof TerminalError || item.attempts >= attemptsMax) return this.fail(begun, item, code);
      await this.work.retry(item, backoffAfter(item.attempts));
      return false;
    } finally {
      clearTimeout(timer);
      this.stops.end(tenant, work.task.taskId);
    }
  }

  private async perform(begun: Begun, item: WorkItem<TaskWork>, signal: AbortSignal): Promise<boolean> {
    const began = performance.now();
    const delegator = new Delegator(begun.givenOut);
    const task = taskOf(item.work.task, { now: new Date(begun.beganAt), delegating: delegator, signal });
    const ran = await replayed(delegator, () => this.worker.perform(task), aborted(signal));
    const usage = usageSum(begun.usage, { ...ran.usage, ms: Math.round(performance.now() - began) });
    if ('calls' in ran) return this.suspend({ ...begun, usage }, item, ran.calls);
    const completion = this.ending.completionOf(item, { outcome: 'done', output: ran.value ?? undefined, usage });
    return this.ending.complete(item, sendable(completion));
  }

  private suspend(begun: Begun, item: WorkItem<TaskWork>, calls: readonly Call[]): Promise<boolean> {
    const { task } = item.work;
    const giver = { agentId: this.card.agentId, epoch: task.epoch, parent: task };
    const { run, asked } = waiting(begun, calls, giver, item);
    return this.ending.suspend(item, run, asked);
  }

  /** With a report for whoever asked. */
  private fail({ usage }: Begun, item: WorkItem<TaskWork>, code: string): Promise<boolean> {
    const error = { step: 'task', code, attempts: item.attempts, last: code };
    return this.ending.complete(item, this.ending.completionOf(item, { outcome: 'failed', error, usage }));
  }

  private attributesOf({ conversationId, work }: WorkItem<TaskWork>): Attributes {
    return { ...ofAgent(this.card), ...ofConversation(conversationId), [attribute.taskId]: work.task.taskId };
  }
}

const leftOf = ({ work, now }: WorkItem<TaskWork>): number => Date.parse(work.task.deadline) - now.getTime();

const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
