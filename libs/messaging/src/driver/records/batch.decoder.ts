import { RefusedInput } from '@baton/contracts';
import { shareTurn } from '../../turn.ts';
import { ByteReader } from './byte-reader.ts';
import { INFLATED_BYTES, inflate } from './inflate.ts';
import {
  type BatchContext,
  type DecodedRecord,
  decodeRecord,
  HeaderAllowance,
  MOST_HEADERS_OF_BATCH,
} from './record.decoder.ts';

const MAGIC = 2;
const MOST_RECORDS = 10_000;
const CODEC = 0x07;
const APPEND_TIME = 0x08;
const TRANSACTION = 0x10;
const CONTROL = 0x20;

/** What one answer of the broker may become before the rest of it is left for the next one. */
export class FetchBudget {
  private bytes = 4 * INFLATED_BYTES;
  private records = 2 * MOST_RECORDS;
  private headers = 2 * MOST_HEADERS_OF_BATCH;

  get isSpent(): boolean {
    return this.bytes <= 0 || this.records <= 0 || this.headers <= 0;
  }

  spend(bytes: number, records: number, headers = 0): void {
    this.bytes -= bytes;
    this.records -= records;
    this.headers -= headers;
  }
}

/**
 * The records of a partition, as far as the budget reaches. A batch that cannot be read, or is not to be, is one record
 * without key and headers at the last of its offsets: whoever settles it has settled the batch.
 */
export async function recordsOf(bytes: Buffer, budget: FetchBudget): Promise<DecodedRecord[]> {
  const records: DecodedRecord[] = [];
  for (const batch of batchesOf(bytes)) {
    if (budget.isSpent) break;
    for (const record of await decodeBatch(batch, budget)) records.push(record);
  }
  return records;
}

/** The broker cuts its answer off at a number of bytes, so the last batch may be a part of one. */
function* batchesOf(bytes: Buffer): Generator<Buffer> {
  const lengthAt = 8;
  const head = lengthAt + 4;
  for (let at = 0; at + head <= bytes.length; ) {
    const end = at + head + bytes.readInt32BE(at + lengthAt);
    if (end <= at + head || end > bytes.length) return;
    yield bytes.subarray(at, end);
    at = end;
  }
}

async function decodeBatch(bytes: Buffer, budget: FetchBudget): Promise<DecodedRecord[]> {
  const { context, lastOffset, codec, records } = headOf(bytes);
  const allowance = new HeaderAllowance();
  try {
    if (records === undefined) throw new RefusedInput('not_json', 'the record batch is of a format before 2');
    const { count, body } = records;
    if (count > MOST_RECORDS) {
      throw new RefusedInput('too_large', `${count} records in one batch, at most ${MOST_RECORDS} are taken`);
    }
    budget.spend(0, count);
    return await decodeRecords(await inflated(codec, body, budget), count, context, allowance);
  } catch (error) {
    if (!(error instanceof RefusedInput)) throw error;
    return [unread(bytes, error, lastOffset, context)];
  } finally {
    budget.spend(0, 0, allowance.taken);
  }
}

function headOf(bytes: Buffer) {
  const reader = new ByteReader(bytes);
  const firstOffset = reader.int64();
  reader.bytes(8);
  const magic = reader.int8();
  if (magic !== MAGIC) return { lastOffset: firstOffset, codec: 0, context: contextOf(0, firstOffset) };
  reader.int32();
  const attributes = reader.int16();
  const lastOffset = firstOffset + BigInt(reader.int32());
  const [firstTimestamp, latest, producerId] = [reader.int64(), reader.int64(), reader.int64()];
  reader.bytes(6);
  const context = contextOf(attributes, firstOffset, { firstTimestamp, latest, producerId });
  const records = { count: reader.int32(), body: reader.rest() };
  return { lastOffset, codec: attributes & CODEC, context, records };
}

function contextOf(
  attributes: number,
  firstOffset: bigint,
  { firstTimestamp, latest, producerId } = { firstTimestamp: 0n, latest: 0n, producerId: -1n },
): BatchContext {
  return {
    firstOffset,
    firstTimestamp,
    appendedAt: (attributes & APPEND_TIME) > 0 ? latest : undefined,
    producerId: String(producerId),
    inTransaction: (attributes & TRANSACTION) > 0,
    isControlBatch: (attributes & CONTROL) > 0,
  };
}

/** One that is too large has cost as much as the largest that is not. */
async function inflated(codec: number, body: Buffer, budget: FetchBudget): Promise<Buffer> {
  if (codec === 0) return body;
  budget.spend(INFLATED_BYTES, 0);
  const bytes = await inflate(codec, body);
  budget.spend(bytes.length - INFLATED_BYTES, 0);
  return bytes;
}

async function decodeRecords(
  body: Buffer,
  count: number,
  context: BatchContext,
  allowance: HeaderAllowance,
): Promise<DecodedRecord[]> {
  const reader = new ByteReader(body);
  const records: DecodedRecord[] = [];
  for (let n = 0; n < count; n += 1) {
    await shareTurn();
    records.push(decodeRecord(reader.bytes(reader.varint()) ?? Buffer.alloc(0), context, allowance));
  }
  if (reader.left > 0) throw new RefusedInput('not_json', 'the record batch goes on after its last record');
  return records;
}

function unread(value: Buffer, refusal: RefusedInput, lastOffset: bigint, batchContext: BatchContext): DecodedRecord {
  return {
    offset: String(lastOffset),
    key: null,
    value,
    headers: {},
    timestamp: String(batchContext.appendedAt ?? batchContext.firstTimestamp),
    isControlRecord: batchContext.isControlBatch,
    batchContext,
    unread: { refusal, firstOffset: String(batchContext.firstOffset) },
  };
}
