import nx from '@nx/eslint-plugin';
import tseslint from 'typescript-eslint';

const contexts = ['registry', 'governance', 'financing', 'evaluation', 'knowledge-transfer', 'audit', 'portal'];

/** What makes a decision depend on anything but its arguments. */
const impureGlobals = [
  'process',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'fetch',
  'performance',
  'crypto',
];
const impureSyntax = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Time arrives in the command.',
  },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Time arrives in the command.' },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'Chance arrives in the command.',
  },
  { selector: 'AwaitExpression', message: 'Handlers fetch; deciders judge.' },
  { selector: 'ClassDeclaration', message: 'An aggregate is functions and types.' },
];

export default tseslint.config(
  { ignores: ['**/dist', '**/node_modules', '.nx', '.ceriss', 'docs/api'] },
  ...tseslint.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' },
    rules: { eqeqeq: 'error', 'prefer-const': 'error', 'no-console': 'error', 'no-warning-comments': 'error' },
  },
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { '@nx': nx },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // An injected class must stay a value import, or Nest finds no metadata: `import type` is a choice, not a rule.
      '@typescript-eslint/consistent-type-imports': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      'max-lines': ['error', { max: 200, skipBlankLines: false, skipComments: false }],
      complexity: ['error', 8],
      'max-depth': ['error', 3],
      'max-params': ['error', 5],
      '@nx/enforce-module-boundaries': [
        'error',
        {
          enforceBuildableLibDependency: false,
          allow: [],
          depConstraints: [
            { sourceTag: 'type:lib', onlyDependOnLibsWithTags: ['type:lib'] },
            { sourceTag: 'type:service', onlyDependOnLibsWithTags: ['type:lib'] },
            ...contexts.map((context) => ({
              sourceTag: `scope:${context}`,
              onlyDependOnLibsWithTags: [`scope:${context}`, 'scope:shared'],
            })),
          ],
        },
      ],
    },
  },
  {
    files: ['services/*/src/domain/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-globals': ['error', ...impureGlobals],
      'no-restricted-syntax': ['error', ...impureSyntax],
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: '@ceriss/kernel',
              importNames: ['newId', 'systemClock', 'FixedClock', 'CLOCK'],
              message: 'Time and ids arrive in the command.',
            },
          ],
        },
      ],
    },
  },
  {
    // A Nest constructor lists what is injected.
    files: ['**/*.handler.ts', '**/*.controller.ts', '**/*.consumer.ts', '**/*.query.ts', '**/*.policy.ts'],
    rules: { 'max-params': ['error', 6] },
  },
  {
    files: ['**/*.spec.ts', 'test/**/*.ts'],
    rules: { 'max-lines': ['error', 300], 'max-params': 'off', complexity: ['error', 12] },
  },
  {
    // Programs that a person runs speak on the console.
    files: ['.ci/**', 'deploy/**', '**/cli.ts', '**/*-cli.ts', '**/cli/**', 'test/bench/**'],
    rules: { 'no-console': 'off' },
  },
);
