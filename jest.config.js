import { availableParallelism } from 'node:os';

/** @type {import('jest').Config} */
export default {
  preset: 'ts-jest/presets/default-esm',
  testEnvironment: 'node',
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  testPathIgnorePatterns: [
    '/node_modules/',
    '<rootDir>/__tests__/examples/',
    '<rootDir>/__tests__/conformance/',
    '<rootDir>/__tests__/gitea/',
    '<rootDir>/__tests__/tools/bench/smoke.test.ts',
  ],
  modulePathIgnorePatterns: ['<rootDir>/(.*/)?dist/package.json'],
  // Many tests wait for processes and sockets: two workers for each processor keep it busy.
  maxWorkers: availableParallelism() * 2,
  testTimeout: 30_000,
  coverageProvider: 'v8',
  collectCoverageFrom: ['src/**/*.ts', '!src/*/main.ts'],
  coverageReporters: ['text', 'lcovonly'],
  coverageThreshold: {
    './src/mirror/': { lines: 100 },
    './src/codearts/': { lines: 100 },
    './src/http/': { lines: 100 },
    './src/report/explain.ts': { lines: 100 },
  },
};
