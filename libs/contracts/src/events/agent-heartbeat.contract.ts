import { publicContract } from '../contract.ts';
import { Id, OneOf, Time, Whole } from '../fields.ts';
import { type AgentState, agentStates } from '../vocabulary.ts';

/** One instance of an agent says that it lives and how busy it is. */
export class AgentHeartbeat {
  @Id() agentId: string;
  @Id() instanceId: string;
  @OneOf(agentStates) state: AgentState;
  /** Turns being worked on. */
  @Whole() inFlight: number;
  /** Turns that wait for a worker. */
  @Whole() waiting: number;
  @Time() at: string;
}

export const agentHeartbeat = publicContract('agent.heartbeat', AgentHeartbeat, (beat) => beat.agentId);
