import { describe, expect, it } from 'vitest';
import type { WireRecord } from '../envelope.ts';
import { type RefusalCode, RefusedInput } from '../refusal.ts';
import { decode } from './decode.ts';
import { inboxCopy, recordOf, structured, withData, withHeaders, withValue } from './record.fixture.ts';

const CANARY = 'Canary-words-of-a-customer';
const message = withData(recordOf('conversation.message.received'), { text: CANARY });
const json = String(message.value);
const received = 'conversation.message.received';
const nested = (levels: number) => json.replace('{', `{"deep":${'['.repeat(levels)}${']'.repeat(levels)},`);
const adding = (text: string) => withValue(message, json.replace('{', `{${text},`));
const utf16 = Buffer.from(json, 'utf16le');
const badUtf8 = Buffer.concat([Buffer.from('{"text":"'), Buffer.from([0xc3, 0x28]), Buffer.from('"}')]);
const text = (escaped: string) => withValue(message, json.replace(CANARY, escaped));
const headers = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, n) => [`x-${n}`, CANARY]));

const refused: [RefusalCode, string, WireRecord][] = [
  ['not_json', 'no value', withValue(message, null)],
  ['not_json', 'an empty value', withValue(message, '')],
  ['not_json', 'a truncated value', withValue(message, json.slice(0, -1))],
  ['not_json', 'trailing bytes', withValue(message, `${json}x`)],
  ['not_json', 'a byte order mark', withValue(message, `\ufeff${json}`)],
  ['not_json', 'NaN', adding('"n":NaN')],
  ['not_json', 'a leading zero byte', withValue(message, `\0${json}`)],
  ['not_json', 'UTF-16', withValue(message, utf16)],
  ['not_json', 'invalid UTF-8', withValue(message, badUtf8)],
  ...['null', '[]', '"x"', '1', 'true'].map((value): [RefusalCode, string, WireRecord] => [
    'invalid',
    `the value ${value}`,
    withValue(message, value),
  ]),
  ['invalid', 'half a surrogate pair', text('\\ud800')],
  ['invalid', 'U+0000 in a text', text('\\u0000')],
  ['invalid', 'U+0000 in a key', adding('"a\\u0000":1')],
  ['invalid', 'the same key twice', adding('"tenant":"a","tenant":"b"')],
  ['invalid', 'the same key twice, deep and escaped', adding('"a":[{"k":1,"\\u006b":2}]')],
  ['invalid', 'a number beyond infinity', adding('"n":1e400')],
  ['invalid', 'an integer that loses digits', adding('"n":9007199254740993')],
  ['invalid', 'an own __proto__', adding('"context":{"__proto__":{"admin":true}}')],
  ['invalid', 'an own constructor', adding('"context":{"constructor":{}}')],
  ['invalid', 'an own prototype', adding('"prototype":1')],
  ['invalid', 'an own toString', adding('"toString":1')],
  ['too_deep', '33 levels', withValue(message, nested(32))],
  ['too_deep', '30,000 levels', withValue(message, nested(30_000))],
  ['too_large', 'a message above 64 KiB', withData(message, { padding: 'x'.repeat(64 * 1024) })],
  ['too_large', 'a value above any event', withValue(message, 'x'.repeat(1024 * 1024))],
  ['too_large', 'a structured message above 64 KiB', structured(withData(message, { p: 'x'.repeat(64 * 1024) }))],
  ['invalid', 'a field missing', withData(message, { text: undefined })],
  ['invalid', 'an empty text', withData(message, { text: '' })],
  ['invalid', 'a text too long', withData(message, { text: CANARY.repeat(1_000) })],
  ['invalid', 'an id with a space', withData(message, { messageId: `${CANARY} ` })],
  ['invalid', 'a field that is null', withData(message, { channel: null })],
  ['invalid', 'a local time', withData(message, { sentAt: '2026-03-14T09:30:00+01:00' })],
  ['invalid', 'a day that does not exist', withData(message, { sentAt: '2026-02-30T09:30:00Z' })],
  ['invalid', 'neither inReplyTo nor proactive', withData(recordOf('conversation.reply'), { inReplyTo: undefined })],
  ['bad_headers', 'no key', { ...message, key: null }],
  ['bad_headers', 'another key', { ...message, key: Buffer.from('c-1002') }],
  ['bad_headers', 'another subject', withHeaders(message, { ce_subject: 'c-1002' })],
  ...['ce_id', 'ce_source', 'ce_type', 'ce_specversion', 'ce_time', 'ce_subject'].map(
    (name): [RefusalCode, string, WireRecord] => [
      'bad_headers',
      `no ${name}`,
      withHeaders(message, { [name]: undefined }),
    ],
  ),
  ['bad_headers', 'a header twice', withHeaders(message, { ce_id: [Buffer.from('a'), Buffer.from('b')] })],
  ['bad_headers', 'a tenant twice', withHeaders(message, { ce_tenant: [Buffer.from('a'), Buffer.from('b')] })],
  ['bad_headers', 'an id of 129 characters', withHeaders(message, { ce_id: 'x'.repeat(129) })],
  ['bad_headers', 'a tenant with a quote', withHeaders(message, { ce_tenant: `'${CANARY}` })],
  ['bad_headers', 'CloudEvents 0.3', withHeaders(message, { ce_specversion: '0.3' })],
  ['bad_headers', 'a foreign source', withHeaders(message, { ce_source: 'https://example.org' })],
  ['bad_headers', 'another content type', withHeaders(message, { 'content-type': 'application/avro' })],
  ['bad_headers', '65 headers', withHeaders(message, headers(65))],
  ['bad_headers', '20,000 headers of one name', withHeaders(message, { x: Array(20_000).fill(Buffer.from('x')) })],
  ['bad_headers', 'a header of 900 KiB', withHeaders(message, { tracestate: 'x'.repeat(900 * 1024) })],
  ['bad_headers', 'a structured event without an id', structured(message, { id: undefined })],
  ['bad_headers', 'a structured id that is a number', structured(message, { id: 7 })],
  ['invalid', 'a structured event that is a text', withValue(structured(message), '"x"')],
  ['bad_headers', 'a structured event that is a list', withValue(structured(message), '[]')],
  ['invalid', 'a structured event without data', structured(message, { data: undefined, data_base64: 'e30=' })],
  ['unknown_type', 'an event of another domain', withHeaders(message, { ce_type: CANARY })],
  ['unknown_type', 'the type of another topic', withHeaders(message, { ce_type: 'handoff.withdrawn' })],
  ['unknown_type', 'an inbox event on a public topic', recordOf('agent.refused')],
  ['unknown_type', 'a written removal', { ...recordOf('agent.removed', 'billing-agent'), topic: 'agent.card.v1' }],
  ['unsupported_major', 'major 99', withHeaders(message, { ce_dataschema: `urn:baton:${received}:99.0` })],
  ['unsupported_major', 'the topic of major 2', { ...message, topic: `${received}.v2` }],
  [
    'unsupported_major',
    'major 2 in an inbox',
    withHeaders(inboxCopy(received), { ce_dataschema: `urn:baton:${received}:2.0` }),
  ],
  ['bad_headers', 'an inbox copy without a schema', withHeaders(inboxCopy(received), { ce_dataschema: undefined })],
  ['invalid', 'an inbox copy without delivery', withData(inboxCopy(received), { delivery: undefined })],
  ['bad_headers', 'a tombstone without a key', { ...message, topic: 'agent.card.v1', key: null, value: null }],
  ['invalid', 'a card whose id cannot name a topic', withData(recordOf('agent.card', 'a:b'), { agentId: 'a:b' })],
];

function refusalOf(record: WireRecord): RefusedInput {
  try {
    decode(record);
  } catch (error) {
    if (error instanceof RefusedInput) return error;
    throw error;
  }
  throw new Error('it was accepted');
}

function outcomeOf(record: WireRecord): string {
  try {
    decode(record);
    return 'accepted';
  } catch (error) {
    return error instanceof RefusedInput ? 'refused' : String(error);
  }
}

describe('decode refuses', () => {
  it.each(refused)('as %s: %s', (code, _, record) => {
    const refusal = refusalOf(record);
    expect(refusal.code).toBe(code);
    expect(refusal.detail.length).toBeLessThanOrEqual(300);
    expect(refusal.message).not.toContain(CANARY);
  });

  it('by place and rule', () => {
    const request = recordOf('handoff.requested');
    const data = JSON.parse(String(request.value));
    delete data.package.task.description;
    expect(refusalOf(withData(request, data)).detail).toBe("/package/task must have required property 'description'");
  });

  it('without naming a key that is free text', () => {
    const card = recordOf('agent.card', 'billing-agent');
    expect(refusalOf(withData(card, { names: { [`${CANARY} says`]: 1 } })).detail).toBe('/names/* must be string');
  });

  it('what is hostile in less than 50 ms', () => {
    const wide = `{${Array.from({ length: 9_000 }, (_, n) => `"${n}":{}`).join(',')}}`;
    const msOf = (value: string): number => {
      const start = performance.now();
      refusalOf(withValue(message, value));
      return performance.now() - start;
    };
    // The quickest of some tries: others may have the processor meanwhile.
    for (const value of ['['.repeat(250_000), wide, `"${'\\'.repeat(60_000)}`])
      expect(Math.min(...Array.from({ length: 5 }, () => msOf(value)))).toBeLessThan(50);
  });

  it('with nothing but a RefusedInput, whichever byte is wrong', () => {
    const event = structured(recordOf('handoff.requested'));
    for (let at = 0; at < (event.value?.length ?? 0); at++) {
      for (const byte of [0x00, 0x22, 0x5c, 0x7b, 0x7d, 0x30, 0xff]) {
        const value = Buffer.from(event.value as Buffer);
        value[at] = byte;
        expect(outcomeOf({ ...event, value })).toMatch(/^(accepted|refused)$/);
      }
    }
  });

  it('and leaves prototypes alone', () => {
    refusalOf(adding('"__proto__":{"admin":true}'));
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });
});
