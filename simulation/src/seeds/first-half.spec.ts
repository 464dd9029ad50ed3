import { SEEDS, seedsSuite } from './seeds.suite.ts';

seedsSuite(1, Math.floor(SEEDS / 2));
