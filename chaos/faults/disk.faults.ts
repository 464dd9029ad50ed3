import { mayMount } from '../../tools/test/disk.ts';
import type { Fault } from './fault.ts';

const fillable = {
  brokers: 1,
  lastsMs: 20_000,
  disk: 'fillable',
  ...(!mayMount() && { unavailable: 'only root may mount the disk that is to be full' }),
} as const;

/** A broker whose disk is full goes down by itself. */
export const kafkaDiskFull: Fault = {
  ...fillable,
  name: 'kafka-disk-full',
  what: 'the disk of a broker is full',
  async strike({ cluster }, dice) {
    const broker = Math.floor(dice.roll() * cluster.size);
    await cluster.fill(broker);
    return async () => {
      await cluster.empty(broker);
      await cluster.kill(broker);
      await cluster.start(broker);
    };
  },
};

export const postgresDiskFull: Fault = {
  ...fillable,
  name: 'postgres-disk-full',
  what: 'the disk of the database server is full',
  async strike({ postgres }) {
    await postgres.fill();
    return async () => {
      await postgres.empty();
      await postgres.start();
    };
  },
};
