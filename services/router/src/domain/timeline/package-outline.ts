import type { ContextPackage } from '@baton/contracts';

/** How much a package holds, without a word of it: what the ledger keeps of each copy that left. */
export interface PackageOutline {
  /** Turns of the conversation, word for word. */
  readonly turns: number;
  /** Turns that did not fit. */
  readonly cut: number;
  readonly facts: number;
  readonly tried: number;
  readonly promises: number;
  readonly pending: number;
  readonly remembered: number;
  readonly hop?: number;
  /** What the receiver may not read: how many values of each kind were taken out. */
  readonly redacted?: Readonly<Record<string, number>>;
  /** What did not fit beside the turns: how many entries of each part. */
  readonly cutParts?: Readonly<Record<string, number>>;
}

export const outlineOf = (contents: ContextPackage): PackageOutline => {
  const { history, facts = [], tried = [], promises = [], pending = [], memory = [], hop, provenance } = contents;
  return {
    turns: history?.turns.length ?? 0,
    cut: history?.cut ?? 0,
    facts: facts.length,
    tried: tried.length,
    promises: promises.length,
    pending: pending.length,
    remembered: memory.length,
    ...(hop !== undefined && { hop }),
    ...(provenance && { redacted: provenance.redacted }),
    ...(provenance?.cut && { cutParts: provenance.cut }),
  };
};
