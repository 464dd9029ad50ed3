import type { Contract } from './contract.ts';
import * as events from './events/index.ts';

const isContract = (exported: unknown): exported is Contract<unknown> =>
  typeof exported === 'object' && exported !== null && 'keyOf' in exported;

/** Every event of the wire. */
export const contracts: readonly Contract<unknown>[] = Object.values<unknown>(events).filter(isContract);

const byVersion = new Map(contracts.map((contract) => [`${contract.type}:${contract.major}`, contract]));
const types = new Set(contracts.map((contract) => contract.type));

/** The contract of a type in one major version; undefined if this build does not know it. */
export function contractOf(type: string, major: number): Contract<unknown> | undefined {
  return byVersion.get(`${type}:${major}`);
}

/** Whether any version of the type is known. */
export function isKnownType(type: string): boolean {
  return types.has(type);
}
