/** Closed lists of the wire. A list never grows within a major: old readers would refuse what they do not know. */

/** Why a handoff is asked for. */
export const triggers = [
  'explicit_rule',
  'low_confidence',
  'capability',
  'specialization',
  'department',
  'language',
  'person_requested',
  'high_stakes',
  'out_of_scope',
  'privilege',
  'irreversible_action',
  'compliance',
  'error_recovery',
  'parallel',
  'stalled',
  'owner_gone',
  'loop_guard',
  'platform',
  'returned',
] as const;
export type Trigger = (typeof triggers)[number];

export const agentKinds = ['ai', 'human', 'worker'] as const;
export type AgentKind = (typeof agentKinds)[number];

export const speakerKinds = ['ai', 'human', 'platform'] as const;
export type SpeakerKind = (typeof speakerKinds)[number];

export const customerChoices = ['wait', 'message', 'callback', 'back'] as const;
export type CustomerChoice = (typeof customerChoices)[number];

export const sentKinds = ['reply', 'notice'] as const;
export type SentKind = (typeof sentKinds)[number];

export const conversationStates = ['opened', 'owner_changed', 'resolved', 'reopened', 'erased'] as const;
export type ConversationState = (typeof conversationStates)[number];

export const requesters = ['sender', 'router', 'platform'] as const;
export type Requester = (typeof requesters)[number];

export const rejectionReasons = [
  'missing_context',
  'out_of_scope',
  'no_capacity',
  'language',
  'privilege',
  'unsupported_version',
  'error',
] as const;
export type RejectionReason = (typeof rejectionReasons)[number];

export const progressStates = ['routed', 'queued', 'rejected', 'expired', 'rerouted', 'deferred'] as const;
export type ProgressState = (typeof progressStates)[number];

export const handoffOutcomes = ['accepted', 'withdrawn', 'failed'] as const;
export type HandoffOutcome = (typeof handoffOutcomes)[number];

export const endReasons = [
  'sender',
  'superseded',
  'handoff_open',
  'missing_context',
  'nobody',
  'expired',
  'unknown_conversation',
  'stale_epoch',
  'not_owner',
  'resolved',
  'erased',
] as const;
export type EndReason = (typeof endReasons)[number];

export const taskOutcomes = ['done', 'failed', 'timeout', 'cancelled'] as const;
export type TaskOutcome = (typeof taskOutcomes)[number];

/** Of a task that a new owner finds: still worked on, or how it ended. */
export const givenTaskStates = ['open', ...taskOutcomes] as const;
export type GivenTaskState = (typeof givenTaskStates)[number];

export const approvalOutcomes = ['approved', 'edited', 'rejected', 'answered', 'expired', 'superseded'] as const;
export type ApprovalOutcome = (typeof approvalOutcomes)[number];

/** `unknown`: the conversation has passed on, and nobody has said whether it was carried out. */
export const executionOutcomes = ['done', 'failed', 'unknown'] as const;
export type ExecutionOutcome = (typeof executionOutcomes)[number];

export const agentStates = ['live', 'draining', 'leaving'] as const;
export type AgentState = (typeof agentStates)[number];

export const routingOutcomes = ['route', 'ask', 'stay', 'human'] as const;
export type RoutingOutcome = (typeof routingOutcomes)[number];

export const deliveryModes = ['owner', 'offer', 'companion', 'worker', 'info'] as const;
export type DeliveryMode = (typeof deliveryModes)[number];

export const severities = ['routine', 'watch', 'urgent'] as const;
export type Severity = (typeof severities)[number];

export const sentiments = ['positive', 'neutral', 'negative', 'distressed'] as const;
export type Sentiment = (typeof sentiments)[number];

/** Who stands behind a fact: the customer said it, a system confirmed it, a model inferred it. */
export const provenances = ['customer', 'system', 'inferred'] as const;
export type Provenance = (typeof provenances)[number];

export const memoryOperations = ['set', 'remove'] as const;
export type MemoryOperationKind = (typeof memoryOperations)[number];
