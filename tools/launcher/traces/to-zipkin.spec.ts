import { describe, expect, it } from 'vitest';
import type { OtlpSpan, OtlpTraces } from './otlp.ts';
import { toZipkin } from './to-zipkin.ts';

const plain: OtlpSpan = {
  traceId: '5b8efff798038103d269b633813fc60c',
  spanId: 'eee19b7ec3c1b174',
  name: 'handle handoff.requested',
  kind: 1,
  startTimeUnixNano: '1760000000123456789',
  endTimeUnixNano: '1760000000125456789',
};

describe('a span in the words of Zipkin', () => {
  it('keeps its ids, its name and its service', () => {
    expect(only(plain)).toMatchObject({
      traceId: '5b8efff798038103d269b633813fc60c',
      id: 'eee19b7ec3c1b174',
      name: 'handle handoff.requested',
      localEndpoint: { serviceName: 'router' },
    });
  });

  it('has its times in microseconds, to the last digit', () => {
    expect(only(plain)).toMatchObject({ timestamp: 1_760_000_000_123_456, duration: 2_000 });
  });

  it('lasts a microsecond at least: nothing would mean unknown', () => {
    expect(only({ ...plain, endTimeUnixNano: plain.startTimeUnixNano }).duration).toBe(1);
  });

  it.each([
    [1, undefined],
    [2, 'SERVER'],
    [3, 'CLIENT'],
    [4, 'PRODUCER'],
    [5, 'CONSUMER'],
    [undefined, undefined],
  ])('of kind %s becomes one of kind %s', (kind, expected) => {
    expect(only({ ...plain, kind }).kind).toBe(expected);
  });

  it('has a parent only where there is one', () => {
    expect(only({ ...plain, parentSpanId: 'eee19b7ec3c1b173' }).parentId).toBe('eee19b7ec3c1b173');
    expect(only({ ...plain, parentSpanId: '' }).parentId).toBeUndefined();
  });

  it('carries attributes of every type as tags', () => {
    const attributes = [
      { key: 'gen_ai.conversation.id', value: { stringValue: 'c-1' } },
      { key: 'handoff.epoch', value: { intValue: 3 } },
      { key: 'share', value: { doubleValue: 0.5 } },
      { key: 'notice', value: { boolValue: false } },
      { key: 'rules', value: { arrayValue: { values: [{ stringValue: 'a' }, { stringValue: 'b' }] } } },
    ];
    expect(only({ ...plain, attributes }).tags).toEqual({
      'gen_ai.conversation.id': 'c-1',
      'handoff.epoch': '3',
      share: '0.5',
      notice: 'false',
      rules: 'a, b',
    });
  });

  it('that failed has an error: the message, else the type, else just that', () => {
    const type = [{ key: 'error.type', value: { stringValue: 'timeout' } }];
    const failed = { ...plain, status: { code: 2 } };
    expect(only({ ...failed, status: { code: 2, message: 'no answer' } }).tags).toEqual({ error: 'no answer' });
    expect(only({ ...failed, attributes: type }).tags.error).toBe('timeout');
    expect(only(failed).tags.error).toBe('true');
  });

  it('that went well has none', () => {
    expect(only({ ...plain, status: { code: 1 } }).tags).toEqual({});
  });

  it('names the traces it is linked to', () => {
    const links = [{ traceId: 'a'.repeat(32) }, { traceId: 'b'.repeat(32) }];
    expect(only({ ...plain, links }).tags.link).toBe(`${'a'.repeat(32)}, ${'b'.repeat(32)}`);
  });

  it('has its events as annotations', () => {
    const timeUnixNano = '1760000000124000000';
    const attributes = [{ key: 'exception.type', value: { stringValue: 'TypeError' } }];
    const events = [
      { name: 'claimed', timeUnixNano },
      { name: 'exception', timeUnixNano, attributes },
    ];
    expect(only({ ...plain, events }).annotations).toEqual([
      { timestamp: 1_760_000_000_124_000, value: 'claimed' },
      { timestamp: 1_760_000_000_124_000, value: 'exception {"exception.type":"TypeError"}' },
    ]);
  });
});

it('spans of several services and scopes are all there', () => {
  const { resourceSpans = [] } = traces([plain, plain]);
  expect(toZipkin({ resourceSpans: [...resourceSpans, ...resourceSpans] })).toHaveLength(4);
});

it('nothing becomes nothing', () => {
  expect(toZipkin({})).toEqual([]);
});

function only(span: OtlpSpan) {
  const [converted] = toZipkin(traces([span]));
  if (!converted) throw new Error('no span came out');
  return converted;
}

function traces(spans: OtlpSpan[]): OtlpTraces {
  const attributes = [{ key: 'service.name', value: { stringValue: 'router' } }];
  return { resourceSpans: [{ resource: { attributes }, scopeSpans: [{ spans }] }] };
}
