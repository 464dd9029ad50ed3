import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { murmur2 } from './murmur2.ts';

const kafkajs = createRequire(import.meta.url)('kafkajs/src/producer/partitioners/default/murmur2');

it('puts keys where Kafka’s clients put them', () => {
  for (let length = 0; length < 64; length += 1) {
    const key = Buffer.from(Array.from({ length }, (_, n) => (n * 37 + length) % 256));
    expect(murmur2(key)).toBe(kafkajs(key));
  }
});
