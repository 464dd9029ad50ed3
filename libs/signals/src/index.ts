export { type Concern, type Feature, features, weighs, weights } from './concerns/concern.ts';
export { readConcerns } from './concerns/concern-reader.ts';
export { readSignals, signalReader } from './signal-reader.ts';
