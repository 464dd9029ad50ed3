import { expect, it } from 'vitest';
import { assertVersion } from './platformatic.version.ts';

it('the platformatic client is one version, and no other', () => {
  expect(() => assertVersion()).not.toThrow();
  expect(() => assertVersion('1.35.0')).toThrow('@platformatic/kafka is 1.35.0, its driver was written for 2.12.1');
});
