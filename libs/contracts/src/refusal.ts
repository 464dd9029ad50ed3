/** Why an input is refused, as wire.md names it. */
export const refusalCodes = [
  'not_json',
  'invalid',
  'too_large',
  'too_deep',
  'bad_headers',
  'unknown_type',
  'unsupported_major',
  'id_reused',
  'unknown_agent',
  'unknown_conversation',
  'stale_epoch',
  'not_owner',
  'handoff_open',
  'no_such_attempt',
  'forbidden',
  'erased',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

const LONGEST_DETAIL = 300;

/**
 * An input that changes nothing. `code` is stable; `detail` names the place and the rule, never what the customer
 * or a model wrote, in at most 300 characters.
 */
export class RefusedInput extends Error {
  override readonly name = 'RefusedInput';
  readonly code: RefusalCode;
  readonly detail: string;

  constructor(code: RefusalCode, detail: string) {
    const bounded = detail.slice(0, LONGEST_DETAIL);
    super(`${code}: ${bounded}`);
    this.code = code;
    this.detail = bounded;
  }
}
