import { publicContract } from '../contract.ts';
import { Id, OneOf, Optional, Time, Whole } from '../fields.ts';
import { type AgentState, agentStates } from '../vocabulary.ts';

/** One instance of an agent says that it lives and how busy it is. */
export class AgentHeartbeat {
  @Id() agentId: string;
  @Id() instanceId: string;
  @OneOf(agentStates) state: AgentState;
  /** Turns being worked on by this instance. */
  @Whole() inFlight: number;
  /** Turns that nobody works on. Instances share one line: each says how long it is. */
  @Whole() waiting: number;
  /** How long a turn takes here, in milliseconds, on average of the last ones. Absent as long as there was none. */
  @Optional() @Whole() turnMs?: number;
  /** How long whoever comes now is likely to wait, in milliseconds, where the agent knows better than its turns tell. */
  @Optional() @Whole() waitMs?: number;
  @Time() at: string;
}

export const agentHeartbeat = publicContract('agent.heartbeat', AgentHeartbeat, (beat) => beat.agentId);
