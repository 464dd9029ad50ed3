import nx from '@nx/eslint-plugin';
import tseslint from 'typescript-eslint';

const pure = ['type:library', 'type:contract'];

// Without a '*' line an untagged project can neither import nor be imported: tags are mandatory.
const boundariesWith = (...forKitsAndServices) => [
  { sourceTag: 'type:contract', onlyDependOnLibsWithTags: [] },
  // Functions without a framework: what services decide with, and commands measure.
  { sourceTag: 'type:library', onlyDependOnLibsWithTags: ['type:library', 'type:contract', ...forKitsAndServices] },
  { sourceTag: 'type:kit', onlyDependOnLibsWithTags: ['type:kit', ...pure, ...forKitsAndServices] },
  { sourceTag: 'type:testing', onlyDependOnLibsWithTags: ['type:kit', 'type:contract'] },
  { sourceTag: 'type:service', onlyDependOnLibsWithTags: ['type:kit', ...pure, ...forKitsAndServices] },
  { sourceTag: 'type:app', onlyDependOnLibsWithTags: [...pure, ...forKitsAndServices] },
  // It plays all services in one process, on adapters of its own; nobody may import it.
  { sourceTag: 'type:simulation', onlyDependOnLibsWithTags: ['type:kit', ...pure, 'type:service'] },
  { sourceTag: 'type:e2e', onlyDependOnLibsWithTags: ['type:contract', 'type:testing'] },
];

const enforce = (depConstraints, allow = []) => [
  'error',
  { depConstraints, enforceBuildableLibDependency: false, allow },
];

const clockAndChance = [
  { object: 'Date', property: 'now', message: 'Time is an argument of the domain.' },
  { object: 'Math', property: 'random', message: 'Chance is an argument of the domain.' },
];

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '.baton/**', '.nx/**', 'tools/checks/canaries/**'] },
  {
    files: ['**/*.ts'],
    plugins: { '@nx': nx, '@typescript-eslint': tseslint.plugin },
    languageOptions: { parser: tseslint.parser, parserOptions: { projectService: true } },
    rules: {
      '@nx/enforce-module-boundaries': enforce(boundariesWith()),
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['**/*.{spec,suite,fixture}.ts'],
    rules: { '@nx/enforce-module-boundaries': enforce(boundariesWith('type:testing')) },
  },
  {
    // The checker is no project of ours, on purpose: real runs are given to it by its path. Of faults and of hostile input there is one way each to make them; so is there to show a timeline.
    files: ['e2e/**/*.ts'],
    rules: {
      '@nx/enforce-module-boundaries': enforce(boundariesWith(), [
        '../chaos/**',
        '../libs/messaging/test/hostile/**',
        '../tools/launcher/conversation/**',
      ]),
    },
  },
  {
    // Brokers to be killed are started in one way, here and for runs under faults.
    files: ['libs/messaging/test/fixtures/own-kafka.ts'],
    rules: { '@nx/enforce-module-boundaries': enforce(boundariesWith(), ['../../../../tools/test/**']) },
  },
  {
    // Production code is taken apart here: by the path of a class, where a package shows the whole alone.
    files: ['simulation/**/*.ts'],
    rules: { '@nx/enforce-module-boundaries': 'off' },
  },
  {
    files: ['libs/contracts/src/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['@nestjs/*', 'kafkajs', 'pg', 'typeorm'], message: 'Contracts know the wire alone.' }] },
      ],
    },
  },
  {
    files: ['libs/classifier/src/**/*.ts'],
    ignores: ['**/*.spec.ts', '**/*.suite.ts', 'libs/classifier/src/*/thread/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['@nestjs/*', 'kafkajs', 'pg', 'typeorm', 'node:*', '!node:crypto'],
              message:
                'A classifier is pure: examples and texts in, answers out. What it learnt is kept by a ModelCache.',
            },
          ],
        },
      ],
      'no-restricted-properties': ['error', ...clockAndChance],
    },
  },
  {
    files: ['chaos/checker/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['@baton/*', '**/libs/**', '**/services/**', '**/apps/**', '**/e2e/**', '**/tools/**'],
              message: 'Who checks us uses nothing of ours.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['**/src/domain/**/*.ts', 'libs/routing/src/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: [
                '@nestjs/*',
                'kafkajs',
                'pg',
                'typeorm',
                'node:*',
                '@baton/messaging',
                '@baton/service-kit',
                '**/handlers/**',
                '**/store/**',
                '**/*.config.ts',
                '**/*.module.ts',
              ],
              message: 'A decision is pure: no framework, no I/O, nothing from outside domain/ but contracts.',
            },
          ],
        },
      ],
      'no-restricted-properties': ['error', ...clockAndChance],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'Time is an argument of the domain.',
        },
      ],
    },
  },
);
