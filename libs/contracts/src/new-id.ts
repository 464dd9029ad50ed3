import { randomFillSync } from 'node:crypto';

/**
 * A UUIDv7 (RFC 9562): 48 bits of milliseconds, then chance. Ids made in different milliseconds sort by time, which
 * keeps index pages warm. `random(n)` gives n bytes.
 */
export function uuidv7(now: number, random: (bytes: number) => Uint8Array): string {
  const id = Buffer.alloc(16);
  id.writeUIntBE(now, 0, 6);
  id.set(random(10), 6);
  id.writeUInt8((id.readUInt8(6) & 0x0f) | 0x70, 6);
  id.writeUInt8((id.readUInt8(8) & 0x3f) | 0x80, 8);
  return id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** A fresh UUIDv7. */
export const newId = (): string => uuidv7(Date.now(), (bytes) => randomFillSync(new Uint8Array(bytes)));
