import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Trouble } from './trouble.ts';
import { writeWhole } from './write-whole.ts';

/** The password of a role: made up when first asked for, the same ever after. */
export type Passwords = (role: string) => string;

/** Passwords kept in a file that only its owner can read. */
export function passwordsIn(file: string): Passwords {
  return (role) => {
    const known = existsSync(file) ? parse(file) : {};
    const password = known[role] ?? randomBytes(18).toString('base64url');
    if (known[role]) return password;
    mkdirSync(dirname(file), { recursive: true });
    writeWhole(file, `${JSON.stringify({ ...known, [role]: password }, null, 2)}\n`);
    return password;
  };
}

function parse(file: string): Record<string, string> {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new Trouble(
      `${file} is damaged, and its passwords open the data: put a copy of it back, or npm run reset starts with empty data.`,
    );
  }
}
