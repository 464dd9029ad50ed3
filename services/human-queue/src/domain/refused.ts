/** Why the desk does not do what an operator asked for; clients may rely on it. */
export const refusedCodes = [
  'not_found',
  'already_claimed',
  'not_held',
  'item_closed',
  'offer_expired',
  'not_granted',
  'returning',
  'not_owed',
  'stale',
  'already_decided',
  'approval_expired',
  'not_the_act',
  'not_what_was_shown',
  'second_person',
  'requester',
] as const;
export type RefusedCode = (typeof refusedCodes)[number];

/** A command that changes nothing. The detail is for the operator; it holds no customer's words. */
export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(
    readonly code: RefusedCode,
    readonly detail: string,
    /** What a client may want to know beside it: who holds it, since when. */
    readonly more: Readonly<Record<string, unknown>> = {},
  ) {
    super(`${code}: ${detail}`);
  }
}
