import { describe, expect, it } from 'vitest';
import { parseHeaders, serializeHeaders } from './record-codec.ts';

describe('the headers of a parked record', () => {
  it('are read as they were written, byte for byte, also those that are no text or were sent twice', () => {
    const headers = {
      ce_id: Buffer.from('e-1'),
      bytes: Buffer.from([0, 0xff, 0xfe]),
      'a\0name': Buffer.alloc(0),
      twice: [Buffer.from('1'), Buffer.from('2')],
      __proto: Buffer.from('x'),
    };
    const text = serializeHeaders(headers);
    expect(text).not.toContain('\0');
    expect(parseHeaders(text)).toEqual(headers);
  });
});
