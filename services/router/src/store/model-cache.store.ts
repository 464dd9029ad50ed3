import type { ModelCache } from '@baton/classifier';
import { Database } from '@baton/messaging';
import { Injectable } from '@nestjs/common';

/** What one router has learnt no other has to, unless they begin together. It may be emptied at any time. */
@Injectable()
export class ModelCacheStore implements ModelCache {
  constructor(private readonly database: Database) {}

  /** Part by part: a model has tens of megabytes, and nothing else is done while one part is decoded. */
  readonly get = (hash: string): Promise<Uint8Array | undefined> =>
    this.database.transaction(async (tx) => {
      const [kept] = await tx.query<{ size: number }>(use, [hash]);
      if (!kept) return undefined;
      const bytes = new Uint8Array(kept.size);
      for (let at = 0; at < kept.size; at += partBytes) {
        const [part] = await tx.query<{ bytes: Buffer }>(readPart, [hash, at + 1, partBytes]);
        bytes.set(part?.bytes ?? [], at);
      }
      return bytes;
    });

  readonly put = (hash: string, bytes: Uint8Array): Promise<void> =>
    this.database.transaction(async (tx) => {
      await tx.query(keep, [hash, bytes]);
      await tx.query(forget, [keptMax]);
    });
}

const partBytes = 1 << 20;
/** Those of two versions that run side by side, and one to go back to. */
const keptMax = 3;

/** Its lock keeps the model as it is until all parts are read. */
const use = 'UPDATE learnt_model SET used_at = now() WHERE hash = $1 RETURNING length(bytes) AS size';

const readPart = 'SELECT substring(bytes FROM $2 FOR $3) AS bytes FROM learnt_model WHERE hash = $1';

const keep = `
  INSERT INTO learnt_model VALUES ($1, $2, now())
  ON CONFLICT (hash) DO UPDATE SET bytes = excluded.bytes, used_at = excluded.used_at`;

const forget = `
  DELETE FROM learnt_model
  WHERE hash NOT IN (SELECT hash FROM learnt_model ORDER BY used_at DESC LIMIT $1)`;
