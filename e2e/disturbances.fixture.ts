import { setTimeout as pause } from 'node:timers/promises';
import { brokers, type Seen, type System, uniqueName, type Wiretap } from '@baton/testing';
import { ofConversations } from '../chaos/load/repeat.fault.ts';
import { SeededDice } from '../chaos/load/seeded.dice.ts';
import { Stranger, type Written } from '../chaos/load/stranger.ts';

/** Has begun when it resolves; ends, and leaves everybody running, by what it resolves to. */
export type Disturbance = () => Promise<() => Promise<void>>;

export const none: Disturbance = async () => async () => {};

/**
 * Every record of conversations comes three times, byte for byte and in its place: also at once, and also later, in any order.
 * @param tap hears of every record that is to come again
 * @param atRest resolves when nothing is on its way
 */
export const everythingAgain =
  (tap: Wiretap, atRest: () => Promise<void>, seed: number): Disturbance =>
  async () => {
    const dice = new SeededDice(seed);
    const stranger = new Stranger(brokers());
    const later: Written[] = [];
    const oneOf = (records: Written[]) => records.splice(Math.floor(dice.roll() * records.length), 1)[0] as Written;
    const consumer = stranger.kafka.consumer({ groupId: uniqueName('again'), maxWaitTimeInMs: 50 });
    const seen = new Set<string>();
    const hasSeenAll = async () => {
      while (tap.records.some(({ topic, headers }) => !seen.has(nameOf(topic, headers.ce_id)))) await pause(50);
    };
    await consumer.connect();
    await consumer.subscribe({ topics: [ofConversations], fromBeginning: true });
    await consumer.run({
      eachMessage: async ({ topic, partition, message: { key, value, headers } }) => {
        const name = nameOf(topic, String(headers?.ce_id));
        if (seen.has(name)) return;
        seen.add(name);
        const record = { topic, partition, key, value, headers };
        await stranger.write(record);
        later.push(record);
        if (later.length > waiting) await stranger.write(oneOf(later));
      },
    });
    await hasSeenAll();
    return async () => {
      await atRest();
      await hasSeenAll();
      await consumer.disconnect();
      while (later.length > 0) await stranger.write(oneOf(later));
      await stranger.leave();
    };
  };

const nameOf = (topic: string, ceId?: string): string => `${topic} ${ceId}`;

/** How many records wait to be written late. */
const waiting = 100;

/** One service after the other stands still for a while, round and round: what the others write meanwhile it finds all at once. */
export const frozenByTurns =
  (system: System, services: readonly string[]): Disturbance =>
  async () => {
    let isOver = false;
    const freeze = async (name: string) => {
      const service = system.service(name);
      service.signal('SIGSTOP');
      await pause(frozenMs).finally(() => service.signal('SIGCONT'));
    };
    const freezing = (async () => {
      for (let turn = 0; turn < services.length || !isOver; turn += 1)
        await freeze(services[turn % services.length] as string);
    })();
    return () => {
      isOver = true;
      return freezing;
    };
  };

/** Far below all deadlines: an offer stands for 6 s at least, a session for 6, an agent counts as live for 10, a reply is due in 20. */
const frozenMs = 3_000;

/** Each service once: killed with a message on its way, and started again over what it left; those of one turn at the same time. */
export const killedByTurns =
  (system: System, tap: Wiretap, turns: readonly (readonly string[])[]): Disturbance =>
  async () => {
    const written = ({ topic }: Seen) => topic === 'conversation.message.received.v1';
    const over = new AbortController();
    const kill = async (name: string) => {
      await system.kill(name);
      await system.restart(name);
    };
    const killing = (async () => {
      for (const names of turns) {
        const before = tap.records.filter(written).length;
        await Promise.race([tap.untilMany(before + 1, written, 60_000), aborted(over.signal)]);
        if (over.signal.aborted)
          throw new Error(`All was over before ${names} were killed: there are too few stories.`);
        await Promise.all(names.map(kill));
      }
    })();
    return () => {
      over.abort();
      return killing;
    };
  };

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
