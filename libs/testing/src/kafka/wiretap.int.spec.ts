import { conversationChoice, topics } from '@baton/contracts';
import { describe, expect, it } from 'vitest';
import { uniqueName } from '../unique-name.ts';
import { Outsider } from './outsider.ts';
import { createTopics, uniqueTopic } from './topics.ts';
import { Wiretap } from './wiretap.ts';

const topic = await uniqueTopic('tapped');
const outsider = await Outsider.connect();

describe('the wiretap', () => {
  it('hears what is written after it began, and nothing older', async () => {
    await outsider.sendRaw(topic, { key: 'a', value: '"before"' });
    const tap = await Wiretap.on(topic);
    await outsider.sendRaw(topic, { key: 'a', value: '"after"' });
    expect(await tap.until(({ key }) => key === 'a')).toMatchObject({ data: 'after', topic });
    expect(tap.records).toHaveLength(1);
  });

  it('hears every record once, though it began while they were being written', async () => {
    const writing = Array.from({ length: 300 }, (_, n) =>
      outsider.sendRaw(topic, { key: String(n), value: String(n) }),
    );
    const tap = await Wiretap.on(topic);
    await Promise.all(writing);
    await outsider.sendRaw(topic, { key: '299', value: '"last"' });
    await tap.until(({ data }) => data === 'last');
    const places = tap.records.map(({ partition, offset }) => `${partition}/${offset}`);
    expect(new Set(places).size).toBe(places.length);
  });

  it('says what it heard when it waited in vain', async () => {
    const tap = await Wiretap.on(topic);
    await outsider.sendRaw(topic, { key: 'a', value: '"noise"' });
    await tap.until(({ data }) => data === 'noise');
    await expect(tap.until(({ data }) => data === 'signal', 50)).rejects.toThrow(/50 ms for 1 records, 0 came.*noise/s);
  });
});

describe('an outsider', () => {
  it('sends an event as the wire has it', async () => {
    await createTopics(topics.filter(({ name }) => name === conversationChoice.topic));
    const tap = await Wiretap.on('conversation.choice.v1');
    const conversationId = uniqueName('conversation');
    await outsider.send(conversationChoice, { conversationId, handoffId: 'h-1', choice: 'wait' });
    const { headers } = await tap.until(({ key }) => key === conversationId);
    expect(headers).toMatchObject({ ce_type: 'conversation.choice', ce_subject: conversationId, ce_tenant: 'default' });
  });
});
