import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** The runner's packages and the environment are known to src/action only. */
const RUNNER_PACKAGES = ['@actions/core', '@actions/github'];

/** Rooms of src, upper before lower: a room may import from those after it. Domain and transport import none of ours. */
const WALLS = {
  'src/http/**': ['action', 'codearts', 'credentials', 'mirror', 'discover', 'join'],
  'src/credentials/**': ['action', 'codearts', 'mirror'],
  'src/codearts/**': ['action'],
  'src/mirror/**': ['action', 'codearts', 'credentials', 'http'],
};

const environmentBelongsToAction = {
  'no-restricted-properties': [
    'error',
    { object: 'process', property: 'env', message: 'Only src/action reads the environment.' },
  ],
};

export default defineConfig(
  globalIgnores(['**/dist/', 'coverage/', 'node_modules/', '.tmp/']),
  tseslint.configs.strict,
  {
    rules: {
      eqeqeq: 'error',
      'no-console': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      // Numbers in messages are what most of our templates are for.
      '@typescript-eslint/restrict-template-expressions': 'off',
    },
  },
  { files: ['src/**/*.ts'], rules: { ...environmentBelongsToAction, 'no-console': 'error' } },
  {
    files: ['src/*.ts'],
    rules: { 'no-restricted-imports': ['error', { paths: RUNNER_PACKAGES }] },
  },
  { files: ['src/action/**/*.ts'], rules: { 'no-restricted-properties': 'off' } },
  Object.entries(WALLS).map(([room, forbidden]) => ({
    files: [`${room}/*.ts`],
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: RUNNER_PACKAGES, patterns: [{ group: forbidden.map((name) => `**/${name}/**`) }] },
      ],
    },
  })),
);
