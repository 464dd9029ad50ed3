export * from './action.ts';
export * from './define-agent.ts';
export * from './model/model.port.ts';
export * from './model/offline.model.ts';
export { type AgentOptions, runAgent } from './run-agent.ts';
export * from './specialist.ts';
export * from './turn.ts';
