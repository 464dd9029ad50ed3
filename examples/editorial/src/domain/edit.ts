import type { Bulletin } from './bulletin.ts';
import { isSameClaim, isSameMatter, type Statement } from './statement.ts';

export interface Edited {
  readonly bulletin: Bulletin;
  /** What was mended, one line for each. */
  readonly corrections: readonly string[];
}

const claimsMax = 8;

/** Nothing without its source, nothing twice, nothing that a newer document knows better, and no more than is read. */
export const edit = (bulletin: Bulletin, research: readonly Statement[]): Edited => {
  const { claims } = bulletin;
  const backed = claims.filter((claim) => research.some((found) => isFrom(claim, found)));
  const current = backed.filter((claim) => !backed.some((other) => isNewer(other, claim)));
  const once = current.filter((claim, at) => current.findIndex((other) => isSameClaim(other, claim)) === at);
  const corrections = [
    ...lost(claims, backed).map((claim) => `${nameOf(claim)}: no document says so`),
    ...lost(backed, current).map((claim) => `${nameOf(claim)}: a newer document says otherwise`),
    ...lost(current, once).map((claim) => `${nameOf(claim)}: said already`),
    ...once.slice(claimsMax).map((claim) => `${nameOf(claim)}: too long otherwise`),
  ];
  return { bulletin: { ...bulletin, claims: once.slice(0, claimsMax) }, corrections };
};

const isFrom = (claim: Statement, found: Statement): boolean =>
  isSameClaim(claim, found) && JSON.stringify(claim.source) === JSON.stringify(found.source);

const isNewer = (other: Statement, claim: Statement): boolean =>
  isSameMatter(other, claim) && !isSameClaim(other, claim) && other.source.date > claim.source.date;

const lost = (before: readonly Statement[], after: readonly Statement[]): readonly Statement[] =>
  before.filter((claim) => !after.includes(claim));

const nameOf = ({ kind, source: { document, sentence } }: Statement): string => `${kind} (${document}, ${sentence})`;
