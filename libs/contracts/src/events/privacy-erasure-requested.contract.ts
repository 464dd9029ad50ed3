import { publicContract } from '../contract.ts';
import { Id, Text } from '../fields.ts';

/** A customer's words are to be forgotten, in every conversation. Keyed by the customer's id. */
export class ErasureRequested {
  @Id() customerId: string;
  @Text(200, 1) requestedBy: string;
  @Text(2_000) reason: string;
}

export const erasureRequested = publicContract(
  'privacy.erasure.requested',
  ErasureRequested,
  (request) => request.customerId,
);
