import { SEEDS, seedsSuite } from './seeds.suite.ts';

seedsSuite(Math.floor(SEEDS / 2) + 1, SEEDS);
