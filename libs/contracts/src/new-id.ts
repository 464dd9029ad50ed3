import { v7 } from 'uuid';

/** A fresh UUIDv7: ids sort by the time they were made, which keeps index pages warm. */
export const newId = (): string => v7();
