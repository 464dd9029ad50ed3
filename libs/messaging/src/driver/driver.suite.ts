import { describe } from 'vitest';
import { lostBrokerSuite } from './suite/cluster.suite.ts';
import type { Ground } from './suite/ground.fixture.ts';
import { groupSuite } from './suite/group.suite.ts';
import { producingSuite } from './suite/producing.suite.ts';
import { readingSuite } from './suite/reading.suite.ts';
import { recordsSuite } from './suite/records.suite.ts';

export type { Feature, Freezer, Ground, Line, MortalBroker } from './suite/ground.fixture.ts';

/** What every driver does, whatever client it is made of; what it says it cannot is skipped, and in docs/reliability.md. */
export function driverSuite(name: string, start: () => Ground): void {
  describe(name, () => {
    const ground = start();
    recordsSuite(ground);
    readingSuite(ground);
    groupSuite(ground);
    producingSuite(ground);
  });
}

/** What it does over several brokers when one of them is gone. */
export function clusterSuite(name: string, start: () => Ground): void {
  describe(name, () => lostBrokerSuite(start()));
}
