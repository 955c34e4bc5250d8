import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** The runner's packages; only the room of the runner knows them, and the environment. */
const RUNNER_PACKAGES = ['@actions/core', '@actions/github'];

/** The rooms of src from the top down: a room imports only from those below it. What stands in one line imports nothing of each other. */
const FLOORS = [
  ['step', 'discover', 'join'],
  ['report'],
  ['inputs'],
  ['codearts'],
  ['credentials'],
  ['http', 'git', 'mirror', 'runner'],
];

/** These are also closed to what lies below: the credentials and the service's client know no workflow step and no task. */
const CLOSED = { credentials: ['mirror', 'runner'], codearts: ['runner'] };

/** Room → the rooms that it must not import from. */
const WALLS = Object.fromEntries(
  FLOORS.flatMap((rooms, floor) =>
    rooms.map((room) => {
      const above = FLOORS.slice(0, floor).flat();
      const beside = rooms.filter((other) => other !== room);
      return [room, [...above, ...beside, ...(CLOSED[room] ?? [])]];
    }),
  ),
);

const wall = (room, forbidden) => ({
  files: [`src/${room}/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        paths: room === 'runner' ? [] : RUNNER_PACKAGES,
        patterns: [{ group: forbidden.map((name) => `**/${name}/**`), message: `${room} must not import this room.` }],
      },
    ],
  },
});

export default defineConfig(
  globalIgnores(['dist/', 'discover/dist/', 'join/dist/', 'coverage/', 'node_modules/', '.tmp/']),
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
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-console': 'error',
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Only src/runner reads the environment.' },
        { object: 'process', property: 'exit', message: 'A run ends by itself; only src/runner sets the exit code.' },
        { object: 'process', property: 'exitCode', message: 'Only src/runner sets the exit code.' },
      ],
    },
  },
  { files: ['src/runner/**/*.ts'], rules: { 'no-restricted-properties': 'off' } },
  Object.entries(WALLS).map(([room, forbidden]) => wall(room, forbidden)),
);
