import { Matches } from 'class-validator';
import { publicContract } from '../contract.ts';
import {
  JsonObject,
  Languages,
  MajorsByType,
  OneOf,
  Optional,
  Part,
  Parts,
  Text,
  TextByLanguage,
  Texts,
  Whole,
} from '../fields.ts';
import { AGENT_ID } from '../formats.ts';
import { type AgentKind, agentKinds } from '../vocabulary.ts';

/** What an agent is for, with things customers say. */
export class CardIntent {
  @Text(128, 1) name: string;
  @Texts(200, 500) examples: string[];
}

/** What a package must hold before this agent can act. */
export class CardNeeds {
  /** Names of facts. */
  @Texts(200, 128) facts: string[];
  /** JSON Schema of the facts as `{name: value}`, for every handoff to this agent. */
  @Optional() @JsonObject() schema?: Record<string, unknown>;
  /** JSON Schemas beside it for single transitions, by trigger: `{low_confidence: {required: ['order.number']}}`. */
  @Optional() @JsonObject() transitions?: Record<string, unknown>;
}

/** What an agent says it can do, needs and accepts. Compacted by agent id; a tombstone removes the agent. */
export class AgentCard {
  /** Names its inbox too: at most 100 characters, no colon. */
  @Matches(AGENT_ID) agentId: string;
  @OneOf(agentKinds) kind: AgentKind;
  @Text(2_000, 1) describes: string;
  /** How the customer is told who this is: `{en: 'our billing specialist'}`. */
  @Optional() @TextByLanguage() names?: Record<string, string>;
  @Parts(() => CardIntent, 200) intents: CardIntent[];
  @Texts(200, 128) capabilities: string[];
  @Languages(100) languages: string[];
  @Texts(200, 128) privileges: string[];
  @Part(() => CardNeeds) needs: CardNeeds;
  /** Memory scopes and profile fields its packages may hold. */
  @Texts(200, 128) reads: string[];
  /** The history it can take, in tokens. */
  @Whole() windowTokens: number;
  /** The majors it reads, by event type: `{'handoff.requested': [1]}`. */
  @MajorsByType() accepts: Record<string, number[]>;
  /** How long an owner may be silent before it counts as stalled. */
  @Whole(1) replyWithinMs: number;
  /** Turns each of its instances works on at the same time. */
  @Whole(1) maxConcurrent: number;
  @Text(64, 1) version: string;
}

export const agentCard = publicContract('agent.card', AgentCard, (card) => card.agentId);
