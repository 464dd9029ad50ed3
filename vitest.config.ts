import { defineConfig } from 'vitest/config';

const decorators = { decorator: { legacy: true, emitDecoratorMetadata: true } } as const;
const source = ['@baton/source'];
/** On a crowded machine of others' a broker, a browser or a clock may be late once: what fails twice fails. Here nothing is tried again. */
const retry = process.env.CI ? 1 : 0;

export default defineConfig({
  oxc: decorators,
  resolve: { conditions: source },
  ssr: { resolve: { conditions: source } },
  test: {
    // kafkajs, as a test's own client uses it unpatched, arms timers with negative delays.
    execArgv: ['--disable-warning=TimeoutNegativeWarning'],
    reporters: ['default', './tools/test/closing-line.reporter.ts'],
    projects: [
      // What is pure leaves nothing behind: its files share a process and the modules in it, which are most of their time.
      {
        extends: true,
        test: {
          name: 'pure',
          include: ['{libs,services,apps,examples,tools,chaos,bench}/**/!(*.int|*.e2e).spec.ts'],
          testTimeout: 20_000,
          isolate: false,
          maxWorkers: 2,
        },
      },
      // Each file has a PostgreSQL in its own process, and changes the clock of all that runs there.
      {
        extends: true,
        test: {
          name: 'simulation',
          include: ['simulation/**/*.spec.ts'],
          retry,
          testTimeout: 60_000,
          pool: 'forks',
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['{libs,services,apps,examples,tools,chaos,bench}/**/*.int.spec.ts'],
          globalSetup: ['./tools/test/infrastructure.setup.ts'],
          retry,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          pool: 'forks',
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['e2e/**/*.e2e.spec.ts'],
          globalSetup: ['./tools/test/infrastructure.setup.ts'],
          retry,
          testTimeout: 180_000,
          hookTimeout: 180_000,
          pool: 'forks',
          fileParallelism: false,
          // A system of services reads whole topics: it has the broker to itself.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
