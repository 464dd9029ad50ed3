const headMax = 2_000;

/** As much of a text as is read: reading takes no longer, however much a customer writes. */
export const headOf = (text: string): string => text.slice(0, headMax);
