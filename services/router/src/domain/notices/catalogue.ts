import type { Trigger } from '@baton/contracts';

/** The platform's texts in one language. `{name}` is the receiver, `{because}` one of the reasons or nothing. */
export interface Catalogue {
  readonly ai_disclosure: string;
  readonly handed_over: string;
  /** Follows `handed_over` where the customer wants something else, too. */
  readonly topic_parked: string;
  readonly nobody_available: string;
  readonly person_called: string;
  /** `{position}`, and the wait as `{low}` to `{high}` minutes. */
  readonly queued: string;
  readonly deferred: string;
  /** `{name}` is the operator. */
  readonly person_joined: string;
  readonly back_to_assistant: string;
  /** `{name}` is the agent they had. */
  readonly person_missed: string;
  readonly promised_message: string;
  readonly promised_callback: string;
  /** `{names}` are those who may be meant. */
  readonly clarify: string;
  /** Where nobody can be named. */
  readonly clarify_freely: string;
  readonly approval_asked: string;
  /** Others work on it for the owner. */
  readonly work_given_out: string;
  /** A clause that can follow the text of `handed_over`. */
  readonly because: Partial<Record<Trigger, string>>;
}
