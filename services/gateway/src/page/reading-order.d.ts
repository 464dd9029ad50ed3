import type { Entry } from './thread.js';

export function readable(entries: readonly Entry[], letGo: ReadonlySet<number>): Entry[];
