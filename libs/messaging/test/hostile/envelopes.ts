import { CANARY, type Hostile } from './hostile.ts';
import { headers, member, numbered, one, value, without } from './shape.ts';

const KIB = 1024;
const trace = '0af7651916cd43dd8448eb211c80319c';
const FORGED = `\r\n{"level":"info","msg":"${CANARY}"}\r\n\u001b[2J\u001b[31m\u202e`;

/** Rows 7 and 10 to 16: what stands around the value, and what would reach logs and traces. */
export const hostileEnvelopes: readonly Hostile[] = [
  one(7, 'bad_headers', '5,000 headers', headers(numbered(5_000))),
  one(7, 'bad_headers', '20,000 headers', headers(numbered(20_000))),
  one(7, 'bad_headers', '100,000 headers', headers(numbered(100_000))),
  one(7, 'bad_headers', '200,000 headers of one name', headers({ h: Array(200_000).fill('') })),
  one(7, 'bad_headers', 'a header of 900 KiB', headers({ padding: 'x'.repeat(900 * KIB) })),
  one(10, 'unknown_type', 'an event of another domain', headers({ ce_type: 'com.example.order.shipped' })),
  one(10, 'unsupported_major', 'major 99', headers({ ce_dataschema: 'urn:baton:conversation.message.received:99.0' })),
  one(
    10,
    'unsupported_major',
    'the schema of another type',
    headers({ ce_dataschema: 'urn:baton:handoff.requested:1.0' }),
  ),
  one(10, 'bad_headers', 'no version of CloudEvents', without('ce_specversion')),
  one(10, 'bad_headers', 'another content type', headers({ 'content-type': 'application/avro' })),
  one(11, 'bad_headers', 'no key', () => ({ key: null })),
  one(11, 'bad_headers', 'the key of another conversation', () => ({ key: 'another' })),
  one(11, 'bad_headers', 'a key of 500 KiB', () => ({ key: 'k'.repeat(500 * KIB) })),
  one(12, 'handled', 'a record of 1970', () => ({ timestamp: '0' })),
  one(12, 'handled', 'a record of the year 9000', () => ({ timestamp: '221845392000000' })),
  one(12, 'handled', 'a record of before 1970', () => ({ timestamp: '-62135596800000' })),
  one(
    13,
    'handled',
    'a topic to answer to',
    headers({ kafka_replyTopic: 'hostile.replies', kafka_correlationId: '1' }),
  ),
  one(14, 'bad_headers', 'JSON in a header of ours', headers({ ce_id: '{"a":1}' })),
  one(14, 'bad_headers', 'a header of ours twice', headers({ ce_id: ['a', 'b'] })),
  one(
    14,
    'handled',
    'a foreign header twice, and one named __proto__',
    headers({ other: ['a', 'b'], ['__proto__']: '{"a":1}' }),
  ),
  one(15, 'handled', 'half a traceparent', headers({ traceparent: `00-${trace}` })),
  one(15, 'handled', 'a traceparent of zeros', headers({ traceparent: `00-${'0'.repeat(32)}-${'0'.repeat(16)}-01` })),
  one(15, 'handled', 'a traceparent of version ff', headers({ traceparent: `ff-${trace}-b7ad6b7169203331-01` })),
  one(15, 'handled', 'baggage with a name in it', headers({ baggage: `customer=${CANARY}`, tracestate: 'x=y' })),
  one(15, 'bad_headers', 'a tracestate of 64 KiB', headers({ tracestate: 'x'.repeat(64 * KIB) })),
  one(16, 'handled', 'a log line, escape codes and U+202E in a text', member(`"note":${JSON.stringify(FORGED)}`)),
  one(16, 'bad_headers', 'the same in an id', headers({ ce_id: FORGED })),
  one(16, 'unknown_type', 'a type like a log line', headers({ ce_type: CANARY })),
  one(16, 'handled', 'the same in the name of a header', headers({ [FORGED]: 'x' })),
  one(
    16,
    'invalid',
    'the same where a number belongs',
    value((json) => json.replace('"epoch":1', `"epoch":${JSON.stringify(FORGED)}`)),
  ),
];
