import { InputError } from '../../src/inputs/input-error';
import { type Inputs, readInputs } from '../../src/inputs/inputs';
import { RecordingRunner } from '../support/recording-runner';

/** What every job has in its environment. */
export const JOB = { GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: 'octo-org/website' };

type Texts = Readonly<Record<string, string>>;

/** The inputs of a step that is right: a repository and a token, changed as the test wants it. */
export function read(inputs: Texts = {}, env: Texts = {}): Promise<Inputs> {
  return readInputs(new RecordingRunner({ repository_id: '7', token: 'a-token', ...inputs }, { ...JOB, ...env }));
}

/** The problems that such a step has; none is an empty list. */
export async function problemsOf(inputs: Texts, env: Texts = {}): Promise<readonly string[]> {
  try {
    await read(inputs, env);
    return [];
  } catch (error) {
    if (error instanceof InputError) return error.problems;
    throw error;
  }
}
