import type { Chronicle } from './chronicle.ts';
import type { Transaction } from './transaction.ts';

/** Says what is wrong after a transaction, once for each thing that is. */
export type Invariant = (chronicle: Chronicle, transaction: Transaction) => readonly string[];
