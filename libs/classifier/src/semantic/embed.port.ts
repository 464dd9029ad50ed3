/** Vectors of texts, in their order: the nearer in meaning, the nearer in direction. */
export type Embed = (texts: readonly string[], signal?: AbortSignal) => Promise<readonly (readonly number[])[]>;
