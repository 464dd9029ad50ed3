import { ROOT_CONTEXT, trace } from '@opentelemetry/api';
import { describe, expect, it } from 'vitest';
import { contextOf, linksTo, traceparentOf } from './traceparent.ts';

const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';

describe('a trace context', () => {
  it('leaves as it came in', () => {
    expect(traceparentOf(contextOf(traceparent))).toBe(traceparent);
    expect(trace.getSpanContext(contextOf(traceparent))?.isRemote).toBe(true);
  });

  it('is absent where there is no span', () => {
    expect(traceparentOf(ROOT_CONTEXT)).toBeUndefined();
  });

  it.each([undefined, '', 'nonsense', traceparent.replace('0af7651916cd43dd8448eb211c80319c', '0'.repeat(32))])(
    'that is none is a new beginning: %s',
    (text) => {
      expect(contextOf(text)).toBe(ROOT_CONTEXT);
      expect(linksTo(text)).toEqual([]);
    },
  );

  it('can be linked to', () => {
    expect(linksTo(traceparent)).toMatchObject([{ context: { spanId: 'b7ad6b7169203331' } }]);
  });
});
