import { expect, it, vi } from 'vitest';
import type { Stage } from './stage.fixture.ts';

export const outage = ({ launch, window, wiretap }: Stage): void => {
  it('without Kafka, what a customer says is taken and shown, and goes on its way later', async () => {
    const w = await window();
    const cutOff = await launch({ KAFKA_BROKERS: '127.0.0.1:1' });
    await vi.waitFor(() => expect(cutOff.log).toContain('Waiting for Kafka'), { timeout: 40_000 });
    const reading = w.read(cutOff.url);
    expect((await w.say(cutOff.url, { text: 'Is anybody there?' })).status).toBe(202);
    expect(await reading.until(1)).toMatchObject([{ kind: 'said', text: 'Is anybody there?' }]);
    expect((await cutOff.health('ready')).status).toBe(503);
    const { data } = await wiretap.until(({ key }) => key === w.conversationId);
    expect(data).toMatchObject({ text: 'Is anybody there?' });
    reading.close();
    await cutOff.kill();
  });
};
