export { decode } from './codec/decode.ts';
export { encode } from './codec/encode.ts';
export type { Contract } from './contract.ts';
export { contractOf, contracts } from './contracts.ts';
export type { EncodedRecord, Envelope, WireRecord } from './envelope.ts';
export * from './events/index.ts';
export { approvalsNeeded } from './facts/approvals-needed.ts';
export { canonicalJson } from './facts/canonical-json.ts';
export { factDigest } from './facts/fact-digest.ts';
export { lackingFacts } from './facts/lacking-facts.ts';
export { lackingParts } from './facts/lacking-parts.ts';
export { type Schema, unusableSchema } from './facts/schema-check.ts';
export { usageSum } from './facts/usage-sum.ts';
export { newId } from './new-id.ts';
export * from './parts/index.ts';
export { type RefusalCode, RefusedInput, refusalCodes } from './refusal.ts';
export { attribute } from './telemetry.ts';
export {
  deadLettersOf,
  deadLetterTopic,
  gatewayInputs,
  handledLetters,
  inboxOf,
  inboxTopic,
  isInboxTopic,
  routerInputs,
  sourceOf,
  type Topic,
  topics,
} from './topics.ts';
export * from './vocabulary.ts';
