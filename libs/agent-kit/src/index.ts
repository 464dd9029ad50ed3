export { AgentConfig } from './agent.config.ts';
export type { AgentOptions } from './agent.module.ts';
export { argumentsHash } from './arguments-hash.ts';
export { type AgentDefinition, defineAgent } from './define-agent.ts';
export { playedWorkers } from './delegation/played-workers.ts';
export { outputOf, readerOf } from './delegation/reader.ts';
export * from './domain/action.ts';
export type * from './domain/delegating.ts';
export type { Task } from './domain/task.ts';
export type { Approval, CustomerMessage, Decided, Returned, Turn, TurnMode } from './domain/turn.ts';
export { agentMigrations } from './migrations/index.ts';
export { Model, type Writing } from './model/model.port.ts';
export { OfflineModel } from './model/offline.model.ts';
export { PresenceConfig } from './presence/presence.config.ts';
export { presenceOf } from './presence/presence-of.ts';
export { type Load, Workload } from './presence/workload.ts';
export { agentService, runAgent } from './run-agent.ts';
export { Specialist } from './specialist.ts';
export {
  type CarriedOut,
  type Carrying,
  type IrreversibleTool,
  type Tool,
  ToolRefused,
  type Values,
} from './tools/tool.ts';
export { Tools } from './tools/tools.ts';
export { Worker } from './worker.ts';
