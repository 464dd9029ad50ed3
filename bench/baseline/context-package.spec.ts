import { expect, it } from 'vitest';
import { contextPackage } from './context-package.ts';

it('is exactly 4 KiB', () => {
  expect(Buffer.byteLength(JSON.stringify(contextPackage()))).toBe(4_096);
});
