import type { WireRecord } from '../envelope.ts';
import { RefusedInput } from '../refusal.ts';
import { attributesOfHeaders, type RawAttributes, textOf } from './attributes.ts';
import { parseJson } from './json.ts';
import { byteLimit, checkSize } from './limits.ts';

/** The two halves of a CloudEvent. In binary mode the data is not parsed before it is asked for. */
export interface Content {
  attributes: RawAttributes;
  readData(): unknown;
}

/** @throws RefusedInput `bad_headers` for another content type, `not_json` without a value, and as parseJson says. */
export function contentOf({ topic, headers, value }: WireRecord): Content {
  if (value === null) throw new RefusedInput('not_json', 'the record has no value');
  checkSize(value.length, byteLimit(topic));
  switch (mediaTypeOf(headers)) {
    case 'application/json':
      return { attributes: attributesOfHeaders(headers), readData: () => parseJson(value) };
    case 'application/cloudevents+json':
      return structuredContent(value, headers);
    default:
      throw new RefusedInput(
        'bad_headers',
        'content-type is neither application/json nor application/cloudevents+json',
      );
  }
}

function mediaTypeOf(headers: Record<string, unknown>): string | undefined {
  const contentType = textOf(headers['content-type'] ?? 'application/json');
  return typeof contentType === 'string' ? contentType.split(';')[0]?.trim().toLowerCase() : undefined;
}

function structuredContent(value: Buffer, headers: Record<string, unknown>): Content {
  const event = parseJson(value);
  if (typeof event !== 'object' || event === null) throw new RefusedInput('invalid', 'a structured event is an object');
  const { data, ...attributes } = event as RawAttributes;
  return { attributes: { traceparent: textOf(headers.traceparent), ...attributes }, readData: () => data };
}
