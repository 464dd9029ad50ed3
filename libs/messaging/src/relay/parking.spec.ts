import { describe, expect, it } from 'vitest';
import type { OutboxRow } from '../outbox/outbox.store.ts';
import { Parking } from './parking.ts';

const row = { id: '7', topic: 'late' } as OutboxRow;

describe('what cannot be written', () => {
  it('is left out until its next try, each twice as far off, up to a minute', () => {
    let now = 0;
    const parking = new Parking(() => now);
    expect(parking.parkTopic('late')).toBe(1_000);
    expect(parking.excluded()).toEqual({ topics: ['late'], ids: [] });
    now = 1_000;
    expect(parking.excluded().topics).toEqual([]);
    expect(parking.parkTopic('late')).toBe(2_000);
    for (let n = 0; n < 10; n += 1) parking.parkTopic('late');
    expect(parking.parkTopic('late')).toBe(60_000);
  });

  it('begins anew once it was written', () => {
    const parking = new Parking();
    parking.parkTopic('late');
    parking.parkRow(row);
    parking.sent([row]);
    expect(parking.excluded()).toEqual({ topics: [], ids: [] });
    expect(parking.parkTopic('late')).toBe(1_000);
  });
});
