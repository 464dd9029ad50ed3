import { OneOf, Optional, Share, Text } from '../fields.ts';
import { type Requester, requesters, type Trigger, triggers } from '../vocabulary.ts';

/** Why a handoff is asked for. */
export class HandoffReason {
  @OneOf(triggers) trigger: Trigger;
  @Text(2_000) detail: string;
  @OneOf(requesters) by: Requester;
  @Optional() @Share() confidence?: number;
  /** What it rests on: the words, the rule, the error. */
  @Optional() @Text(2_000) evidence?: string;
}
