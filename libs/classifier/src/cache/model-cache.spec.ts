import { MemoryModelCache } from './memory-model-cache.fixture.ts';
import { modelCacheSuite } from './model-cache.suite.ts';

modelCacheSuite('A cache in memory', () => new MemoryModelCache());
