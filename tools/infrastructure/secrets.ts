import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { writeWhole } from './write-whole.ts';

/** The password of a role: made up when first asked for, the same ever after. */
export type Passwords = (role: string) => string;

/** Passwords kept in a file that only its owner can read. */
export function passwordsIn(file: string): Passwords {
  return (role) => {
    const known: Record<string, string> = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
    const password = known[role] ?? randomBytes(18).toString('base64url');
    if (known[role]) return password;
    mkdirSync(dirname(file), { recursive: true });
    writeWhole(file, `${JSON.stringify({ ...known, [role]: password }, null, 2)}\n`);
    return password;
  };
}
