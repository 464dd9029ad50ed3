import { CANARY, type Hostile } from './hostile.ts';
import { member, one, value } from './shape.ts';

const KIB = 1024;
const wide = (keys: number) => `{${Array.from({ length: keys }, (_, n) => `"${n.toString(36)}":1`).join()}}`;
const nested = (levels: number) => `"deep":${'['.repeat(levels)}${']'.repeat(levels)}`;

/** Rows 1 to 6 and 8: what stands in the value. */
export const hostileBytes: readonly Hostile[] = [
  one(
    1,
    'not_json',
    'no value',
    value(() => null),
  ),
  one(
    1,
    'not_json',
    'an empty value',
    value(() => ''),
  ),
  one(
    1,
    'invalid',
    'a list',
    value(() => '[]'),
  ),
  one(
    1,
    'invalid',
    'a text',
    value(() => `"${CANARY}"`),
  ),
  one(
    1,
    'invalid',
    'a number',
    value(() => '1'),
  ),
  one(
    1,
    'invalid',
    'a truth',
    value(() => 'true'),
  ),
  one(
    1,
    'not_json',
    'JSON cut off',
    value((json) => json.slice(0, -1)),
  ),
  one(
    1,
    'not_json',
    'bytes after the end',
    value((json) => `${json}${CANARY}`),
  ),
  one(
    1,
    'not_json',
    'a byte order mark',
    value((json) => `\ufeff${json}`),
  ),
  one(1, 'not_json', 'NaN', member('"n":NaN')),
  one(
    1,
    'not_json',
    'a leading zero byte',
    value((json) => `\0${json}`),
  ),
  one(
    1,
    'not_json',
    'the magic byte of Avro',
    value((json) => Buffer.concat([Buffer.alloc(5, 1).fill(0, 0, 1), Buffer.from(json)])),
  ),
  one(
    2,
    'not_json',
    'invalid UTF-8',
    value((json) => Buffer.concat([Buffer.from([0xc3, 0x28]), Buffer.from(json)])),
  ),
  one(2, 'invalid', 'half a surrogate pair', member('"note":"\\ud800"')),
  one(2, 'invalid', 'U+0000', member(`"note":"\\u0000${CANARY}"`)),
  one(3, 'invalid', 'the same key twice', member('"tenant":"a","tenant":"b"')),
  one(3, 'invalid', 'the same key twice, deep, once escaped', member('"a":[{"k":1,"\\u006b":2}]')),
  one(4, 'invalid', 'a number beyond infinity', member('"n":1e400')),
  one(4, 'invalid', 'an integer that loses digits', member('"n":9007199254740993')),
  one(
    4,
    'invalid',
    'minus zero where an id is',
    value((json) => json.replace(/"messageId":"[^"]*"/, '"messageId":-0')),
  ),
  one(4, 'too_large', '900 KiB of digits', member(`"n":${'7'.repeat(900 * KIB)}`)),
  one(5, 'too_deep', '100 levels', member(nested(100))),
  one(5, 'too_deep', '1,000 levels', member(nested(1_000))),
  one(5, 'too_deep', '50,000 levels', member(nested(50_000))),
  one(
    5,
    'too_large',
    'a million levels, never closed',
    value(() => '['.repeat(1_000_000)),
  ),
  one(6, 'too_large', '90,000 keys', member(`"wide":${wide(90_000)}`)),
  one(6, 'too_large', '340,000 empty objects', member(`"list":[${'{},'.repeat(340_000)}{}]`)),
  one(6, 'handled', '6,000 keys, which the limit allows', member(`"wide":${wide(6_000)}`)),
  one(8, 'invalid', 'a key constructor', member('"context":{"constructor":{}}')),
  one(8, 'invalid', 'a key __proto__', member('"__proto__":{"admin":true}')),
  one(8, 'invalid', 'a key prototype', member('"prototype":1')),
  one(8, 'invalid', 'a key toString', member('"toString":1')),
];
