import { describe, expect, it } from 'vitest';
import type { OutboxRow } from '../outbox/outbox.store.ts';
import { Postponed } from './postponed.ts';

const row = { id: '7', topic: 'late' } as OutboxRow;

describe('what cannot be written', () => {
  it('is left out until its next try, each twice as far off, up to a minute', () => {
    let now = 0;
    const postponed = new Postponed(() => now);
    expect(postponed.postponeTopic('late')).toBe(1_000);
    expect(postponed.excluded()).toEqual({ topics: ['late'], ids: [] });
    now = 1_000;
    expect(postponed.excluded().topics).toEqual([]);
    expect(postponed.postponeTopic('late')).toBe(2_000);
    for (let n = 0; n < 10; n += 1) postponed.postponeTopic('late');
    expect(postponed.postponeTopic('late')).toBe(60_000);
  });

  it('begins anew once it was written', () => {
    const postponed = new Postponed();
    postponed.postponeTopic('late');
    postponed.postponeRow(row);
    postponed.sent([row]);
    expect(postponed.excluded()).toEqual({ topics: [], ids: [] });
    expect(postponed.postponeTopic('late')).toBe(1_000);
  });
});
