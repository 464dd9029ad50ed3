import type { Cluster, Ground } from '../ground/ground.ts';
import type { Dice, Fault } from './fault.ts';

/** Everybody's words pass through it. */
const busiest = 'conversation.reply.v1';
const partitions = 12;

const anyOf = ({ cluster }: Ground, dice: Dice): number => Math.floor(dice.roll() * cluster.size);

/** Who leads one of its partitions; any broker while nobody does. */
const leaderOf = (ground: Ground, dice: Dice): Promise<number> =>
  ground.cluster.leader(busiest, Math.floor(dice.roll() * partitions)).catch(() => anyOf(ground, dice));

const startOf = (cluster: Cluster, broker: number) => () => cluster.start(broker);

export const stopBroker: Fault = {
  name: 'stop-broker',
  what: 'a broker is told to stop, and started again',
  brokers: 1,
  lastsMs: 3_000,
  async strike(ground, dice) {
    const broker = anyOf(ground, dice);
    await ground.cluster.shutDown(broker);
    return startOf(ground.cluster, broker);
  },
};

export const killBroker: Fault = {
  name: 'kill-broker',
  what: 'a broker that leads is killed',
  brokers: 1,
  lastsMs: 3_000,
  async strike(ground, dice) {
    const broker = await leaderOf(ground, dice);
    await ground.cluster.kill(broker);
    return startOf(ground.cluster, broker);
  },
};

export const killController: Fault = {
  name: 'kill-controller',
  what: 'the broker that leads the cluster is killed',
  brokers: 3,
  lastsMs: 3_000,
  async strike({ cluster }) {
    const broker = await cluster.controller();
    await cluster.kill(broker);
    return startOf(cluster, broker);
  },
};

export const freezeBroker: Fault = {
  name: 'freeze-broker',
  what: 'a broker that leads stands still: it takes connections and answers nothing',
  brokers: 1,
  lastsMs: 30_000,
  async strike(ground, dice) {
    const broker = await leaderOf(ground, dice);
    await ground.cluster.freeze(broker);
    return async () => {
      await ground.cluster.thaw(broker);
      await ground.cluster.start(broker);
    };
  },
};

export const twoBrokersDown: Fault = {
  name: 'two-brokers-down',
  what: 'two of three brokers are killed: nothing can be written',
  brokers: 3,
  lastsMs: 60_000,
  async strike(ground, dice) {
    const spared = anyOf(ground, dice);
    const { cluster } = ground;
    const killed = Array.from({ length: cluster.size }, (_, broker) => broker).filter((broker) => broker !== spared);
    await Promise.all(killed.map((broker) => cluster.kill(broker)));
    return async () => void (await Promise.all(killed.map((broker) => cluster.start(broker))));
  },
};
