import type { Usage } from '../parts/usage.ts';

/** What both took. Money adds up in one currency, that of the first; nothing gives any back. */
export const usageSum = (one: Usage, other: Usage): Usage => {
  const cost = costOf(one.cost, other.cost);
  return { ...total('tokens', one, other), ...total('ms', one, other), ...(cost && { cost }) };
};

const total = (part: 'tokens' | 'ms', one: Usage, other: Usage): Usage => {
  const sum = (one[part] ?? 0) + (other[part] ?? 0);
  return sum > 0 ? { [part]: sum } : {};
};

const costOf = (one: Usage['cost'], other: Usage['cost']): Usage['cost'] => {
  if (!one || one.currency !== other?.currency) return one ?? other;
  return { ...one, minorUnits: one.minorUnits + Math.max(other.minorUnits, 0) };
};
