import { randomBytes } from 'node:crypto';

/** `name-1f6e0a9c4b21`: no other test, of this run or of one beside it, has it. */
export function uniqueName(name: string): string {
  return `${name}-${randomBytes(6).toString('hex')}`;
}
