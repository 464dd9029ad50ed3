import { decode, type Envelope, type WireRecord } from '@baton/contracts';
import type { ConsumedRecord } from '../driver/driver.ts';
import { shareTurn } from '../turn.ts';

/**
 * The event of a record. Reading is the longest work here that waits for nothing, so the event loop has its turn before.
 * @throws RefusedInput if the client could not read it, or it is not what a contract says
 */
export async function readEvent(record: ConsumedRecord): Promise<Envelope> {
  await shareTurn();
  if (record.unread) throw record.unread.refusal;
  return decode(record as WireRecord);
}
