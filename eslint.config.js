import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const environmentReaders = ['src/config.ts', 'src/main.ts', 'src/simulator/main.ts'];

export default defineConfig(
  // The examples have packages of their own, which are not there before their first use: their own compiler checks them.
  globalIgnores([
    '**/node_modules/',
    '**/dist/',
    'coverage/',
    'data/',
    'examples/',
    '**/generated/',
    '**/*.generated.*',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Type stripping runs the file as it stands: what is only a type must say so, in an import of its own, which is
      // also how the import table tells a type from a value.
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'all', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      // The gateway writes "" for absent: `||` on strings is meant.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      // An async method without await turns a throw into a rejection, as the promise in its interface says.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    // Scripts of GraphiQL's page.
    files: ['src/http/graphiql/*.js'],
    languageOptions: {
      globals: Object.fromEntries(
        'AbortController,Element,Headers,Storage,TextDecoderStream,URL,addEventListener,document,fetch,history,localStorage,location,navigator,setTimeout,window'
          .split(',')
          .map((name) => [name, 'readonly']),
      ),
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Export by name: the file is named after the noun.' },
        { selector: 'ExportAllDeclaration', message: 'No re-exporting files: import from where the thing is.' },
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: environmentReaders,
    rules: {
      'no-console': 'error',
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'src/config.ts reads the environment; take a Config.' },
      ],
      'no-restricted-imports': [
        'error',
        ...['process', 'node:process'].map((name) => ({
          name,
          importNames: ['env'],
          message: 'src/config.ts reads the environment; take a Config.',
        })),
      ],
    },
  },
  {
    // Catalogues: a list is one idea, however long it is.
    files: ['src/families/**/*.ts', 'src/gateway/retcode-table/*.ts', 'src/settings.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    files: ['client/src/**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 200, skipBlankLines: false, skipComments: false }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Export by name: the file is named after the noun.' },
      ],
      // It runs where there is no Node.
      'no-restricted-imports': ['error', { patterns: ['node:*'] }],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // In a test a wrong assumption is a failing test, which is what it is for.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  { files: ['**/*.{js,mjs,cjs}'], extends: [tseslint.configs.disableTypeChecked] },
);
