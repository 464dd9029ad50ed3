import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';

const BYTES = 16;
/** To ask for 16 random bytes costs more than all the rest of an id, and for thousands little more. */
const drawn = Buffer.alloc(256 * BYTES);
let used = drawn.length;

let msecs = 0;
let seq = 0;

/** A fresh UUIDv7: ids sort by the time they were made, which keeps index pages warm. */
export function newId(): string {
  const random = draw();
  tick(random);
  return v7({ random, msecs, seq });
}

function draw(): Buffer {
  if (used === drawn.length) {
    randomFillSync(drawn);
    used = 0;
  }
  used += BYTES;
  return drawn.subarray(used - BYTES, used);
}

/** Those of one millisecond count on from a number of 31 random bits. When they are used up, our time is ahead by one. */
function tick(random: Buffer): void {
  const now = Date.now();
  if (now > msecs) {
    msecs = now;
    seq = random.readUInt32BE(6) & 0x7fffffff;
  } else {
    seq = (seq + 1) | 0;
    if (seq === 0) msecs += 1;
  }
}
