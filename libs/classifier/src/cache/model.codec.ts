import type { Model } from '../learning/model.ts';
import { classCountOf } from '../learning/model.ts';
import type { Network } from '../learning/network.ts';

/** All of a model but its numbers, which follow behind. */
type Head = Pick<Model, 'labels' | 'knowsStrangers' | 'loneWords' | 'judge'> & {
  readonly features: number;
  readonly words: number;
  readonly unseen: number;
  readonly networks: number;
  /** How many units the hidden layer of each network has. */
  readonly hidden: number;
};

const WORD = 4;

/** The length of the head, the head as JSON, then all numbers, four bytes each, in the byte order of the machine. */
export function encodeModel({ vocabulary, networks, ...model }: Model): Uint8Array<ArrayBuffer> {
  const { labels, knowsStrangers, loneWords, judge } = model;
  const { hashes, wordCount: words, weights, unseen } = vocabulary;
  const hidden = networks[0]?.innerBiases.length ?? 0;
  const shape = { features: hashes.length, words, unseen, networks: networks.length, hidden };
  const head: Head = { labels, knowsStrangers, loneWords, judge, ...shape };
  const text = new TextEncoder().encode(JSON.stringify(head));
  const parts = [hashes, weights, ...networks.flatMap(partsOf)];
  const begin = WORD + roundedUp(text.length);
  const bytes = new Uint8Array(begin + parts.reduce((sum, { byteLength }) => sum + byteLength, 0));
  new Uint32Array(bytes.buffer, 0, 1)[0] = text.length;
  bytes.set(text, WORD);
  let at = begin;
  for (const { buffer, byteOffset, byteLength } of parts) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += byteLength;
  }
  return bytes;
}

/** @throws RangeError or SyntaxError if it is not what `encodeModel` made */
export function decodeModel(encoded: Uint8Array): Model {
  // A file's bytes may begin anywhere; numbers must not.
  const bytes = encoded.slice();
  const length = new Uint32Array(bytes.buffer, 0, 1)[0] as number;
  const head: Head = JSON.parse(new TextDecoder().decode(bytes.subarray(WORD, WORD + length)));
  let at = WORD + roundedUp(length);
  const place = (count: number) => {
    const begin = at;
    at += count * WORD;
    return [bytes.buffer, begin, count] as const;
  };
  const { labels, knowsStrangers, loneWords, judge, features, hidden, words: wordCount, unseen } = head;
  const hashes = new Int32Array(...place(features));
  const weights = new Float32Array(...place(features));
  const classes = classCountOf(head);
  const networks = Array.from({ length: head.networks }, () => ({
    inner: new Float32Array(...place(features * hidden)),
    innerBiases: new Float32Array(...place(hidden)),
    outer: new Float32Array(...place(classes * hidden)),
    outerBiases: new Float32Array(...place(classes)),
  }));
  if (at !== bytes.length) throw new RangeError(`A model of ${at} bytes has ${bytes.length}.`);
  return { labels, knowsStrangers, loneWords, judge, vocabulary: { hashes, wordCount, weights, unseen }, networks };
}

const partsOf = ({ inner, innerBiases, outer, outerBiases }: Network) => [inner, innerBiases, outer, outerBiases];

const roundedUp = (length: number): number => Math.ceil(length / WORD) * WORD;
