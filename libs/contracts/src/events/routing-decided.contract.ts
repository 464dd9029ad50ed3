import { conversationOf, publicContract } from '../contract.ts';
import { Id, JsonObject, OneOf, Optional, Parts, Text, Time } from '../fields.ts';
import { RoutingCandidate } from '../parts/routing-candidate.ts';
import { type RoutingOutcome, routingOutcomes } from '../vocabulary.ts';

/** A decision of the router, explained: the rule that won, who was considered, and why the others lost. */
export class RoutingDecided {
  @Id() decisionId: string;
  @Id() conversationId: string;
  @Optional() @Id() handoffId?: string;
  @Text(128, 1) policyVersion: string;
  @Text(128, 1) rule: string;
  @OneOf(routingOutcomes) outcome: RoutingOutcome;
  /** Best first. */
  @Parts(() => RoutingCandidate, 200) candidates: RoutingCandidate[];
  /** What the decision was made from. */
  @JsonObject() signals: Record<string, unknown>;
  /** What the classifier said, if one was asked. */
  @Optional() @JsonObject() classifier?: Record<string, unknown>;
  @Time() at: string;
}

export const routingDecided = publicContract('routing.decided', RoutingDecided, conversationOf);
