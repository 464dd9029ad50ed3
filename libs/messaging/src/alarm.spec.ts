import { describe, expect, it } from 'vitest';
import { Alarm } from './alarm.ts';

describe('the alarm', () => {
  it('ends a sleep', async () => {
    const alarm = new Alarm();
    const sleeping = alarm.sleep(60_000);
    alarm.ring();
    await sleeping;
  });

  it('is not missed when it rings before the sleep, and not heard twice', async () => {
    const alarm = new Alarm();
    alarm.ring();
    await alarm.sleep(60_000);
    const ended = Promise.race([alarm.sleep(60_000).then(() => 'woken'), alarm.sleep(5).then(() => 'slept')]);
    expect(await ended).toBe('slept');
    alarm.ring();
  });

  it('ends by itself', async () => {
    await new Alarm().sleep(1);
    await new Alarm().sleep(-1);
  });
});
