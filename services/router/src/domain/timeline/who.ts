import type { Happening } from './timeline-entry.ts';

/** Who did it, as the ledger names them. */
export const whoOf = (happening: Happening): string => {
  switch (happening.kind) {
    case 'message':
    case 'settled':
    case 'wait':
      return 'customer';
    case 'reply':
      return happening.from.agentId ?? happening.from.kind;
    case 'notice':
      return 'platform';
    case 'choice':
    case 'memory':
    case 'readback':
    case 'approval_decided':
    case 'task_ended':
    case 'act_concluded':
      return happening.by;
    case 'handoff':
      return happening.by === 'sender' ? happening.from : happening.by;
    case 'approval_asked':
    case 'task':
    case 'handoff_refused':
      return happening.from;
    case 'stalled':
    case 'refused':
      return happening.agentId;
    case 'offer_closed':
      return happening.target.agentId;
    default:
      return 'router';
  }
};
