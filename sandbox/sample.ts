/** What `npm run sandbox` starts and `npm run try` expects unless told otherwise. */
export const SAMPLE = {
  /** Port of the sandbox on 127.0.0.1. */
  port: 4780,
  /** Port of the source's git server on 127.0.0.1. */
  sourcePort: 4781,
  repositoryId: 2112029,
  /** Path of the CodeArts repository. */
  path: 'mirrors/website',
  /** Own group of the CodeArts project. */
  group: 'mirrors',
  /** Owner and name of the source repository. */
  source: 'sample/website',
  /** What a private source wants. */
  credentials: { username: 'reader', password: 'Sample-Passw0rd' },
} as const;
