import { PACKAGE_BYTES, publicContract } from '../contract.ts';
import { Id, JsonObject, Text, Time } from '../fields.ts';

/** The policy in force. Compacted by name. Written by the router. */
export class RoutingPolicy {
  /** `default`, where there is one. */
  @Id() name: string;
  @Text(128, 1) version: string;
  /** The policy itself, as its file says it. */
  @JsonObject() document: Record<string, unknown>;
  @Time() since: string;
}

export const routingPolicy = publicContract('routing.policy', RoutingPolicy, (policy) => policy.name, PACKAGE_BYTES);
