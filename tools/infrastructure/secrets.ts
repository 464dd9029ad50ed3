import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** The password of a role: made up when first asked for, the same ever after. */
export type Passwords = (role: string) => string;

/** Passwords kept in a file that only its owner can read. */
export function passwordsIn(file: string): Passwords {
  return (role) => {
    const known: Record<string, string> = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
    known[role] ??= randomBytes(18).toString('base64url');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${JSON.stringify(known, null, 2)}\n`, { mode: 0o600 });
    return known[role];
  };
}
