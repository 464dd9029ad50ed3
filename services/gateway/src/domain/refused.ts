/** Why the gateway does not do what a channel asked for; clients may rely on it. */
export const refusedCodes = [
  'not_found',
  'id_reused',
  'not_waiting',
  'invalid',
  'too_large',
  'too_many_messages',
] as const;
export type RefusedCode = (typeof refusedCodes)[number];

/** A request that changes nothing. The detail is for the channel's developer; it holds no customer's words. */
export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(
    readonly code: RefusedCode,
    readonly detail: string,
  ) {
    super(`${code}: ${detail}`);
  }
}

export const noSuchConversation = (): Refused => new Refused('not_found', 'There is no such conversation.');
