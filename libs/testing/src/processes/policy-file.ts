import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** A file for `ROUTING_POLICY` that says this; gone after the last test. For the top of a file. */
export function policyFile(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'baton-policy-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'policy.yaml');
  writeFileSync(path, text);
  return path;
}
