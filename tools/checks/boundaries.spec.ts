import { ESLint } from 'eslint';
import { expect, it } from 'vitest';

/** Every boundary, and code that must not pass it. A rule that lets its canary through guards nothing. */
const canaries: readonly [rule: string, filePath: string, code: string][] = [
  ['a service imports a service', 'services/router/src/canary.ts', "import '@baton/billing-agent';"],
  ['a kit imports a service', 'libs/agent-kit/src/canary.ts', "import '@baton/router';"],
  [
    'a service reaches into another by path',
    'services/router/src/canary.ts',
    "import '../../billing-agent/src/main.ts';",
  ],
  ["a service imports the tests' library", 'services/router/src/canary.ts', "import '@baton/testing';"],
  [
    'a service reaches into the simulation',
    'services/router/src/canary.ts',
    "import '../../../simulation/src/kafka/memory.driver.ts';",
  ],
  [
    'a kit reaches into the simulation',
    'libs/messaging/src/canary.ts',
    "import '../../../simulation/src/kafka/memory.driver.ts';",
  ],
  ['routing imports Nest', 'libs/routing/src/canary.ts', "import '@nestjs/common';"],
  ['routing reads the clock', 'libs/routing/src/canary.ts', 'export const now = Date.now();'],
  ['contracts import a kit', 'libs/contracts/src/canary.ts', "import '@baton/messaging';"],
  ['contracts import Nest', 'libs/contracts/src/canary.ts', "import '@nestjs/common';"],
  ['contracts import Kafka', 'libs/contracts/src/canary.ts', "import 'kafkajs';"],
  ['the chat imports a kit', 'apps/chat/src/canary.ts', "import '@baton/messaging';"],
  ['a library imports a kit', 'libs/classifier/src/canary.ts', "import '@baton/messaging';"],
  ['a library does I/O', 'libs/classifier/src/canary.ts', "import 'node:fs';"],
  ['a library reads the clock', 'libs/classifier/src/canary.ts', 'export const now = Date.now();'],
  ['contracts import a library', 'libs/contracts/src/canary.ts', "import '@baton/signals';"],
  ['the checker imports contracts', 'chaos/checker/canary.ts', "import '@baton/contracts';"],
  ['the checker reaches into a library', 'chaos/checker/canary.ts', "import '../../libs/contracts/src/index.ts';"],
  [
    'the checker reaches into a service',
    'chaos/checker/canary.ts',
    "import type {} from '../../services/router/src/main.ts';",
  ],
  ['a decision imports Nest', 'services/router/src/domain/canary.ts', "import '@nestjs/common';"],
  ['a decision imports a store', 'services/router/src/domain/canary.ts', "import '../store/handoff.store.ts';"],
  ['a decision does I/O', 'services/router/src/domain/canary.ts', "import 'node:fs';"],
  ['a decision reads the clock', 'services/router/src/domain/canary.ts', 'export const now = Date.now();'],
  ['a decision makes its own date', 'services/router/src/domain/canary.ts', 'export const now = new Date();'],
  ['a decision throws dice', 'services/router/src/domain/canary.ts', 'export const chance = Math.random();'],
];

/** The canaries exist as text only, so that no type information is to be had for them. */
const eslint = new ESLint({
  overrideConfig: {
    languageOptions: { parserOptions: { projectService: false } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-misused-promises': 'off',
      '@typescript-eslint/await-thenable': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': 'off',
    },
  },
});

const complaintsAbout = async (filePath: string, code: string): Promise<string[]> => {
  const [result] = await eslint.lintText(code, { filePath });
  return (result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message);
};

it.each(canaries)('lint refuses when %s', async (_, filePath, code) => {
  const complaints = await complaintsAbout(filePath, code);
  expect(complaints).toHaveLength(1);
  expect(complaints[0]).toMatch(/^(@nx\/enforce-module-boundaries|no-restricted-)/);
});

it('lint lets a service import the libraries it may import', async () => {
  const code = "import '@baton/contracts';\nimport '@baton/messaging';\nimport '@baton/signals';";
  expect(await complaintsAbout('services/router/src/canary.ts', code)).toEqual([]);
});
