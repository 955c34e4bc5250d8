import { InputError, MissingCredentialsError } from '../inputs/input-error';
import type { Runner } from '../runner/runner';
import { CancelledError } from '../runner/stop';
import { type Account, cleaned, type Explanation, sentence } from './explanation';

/**
 * Explains why a run came to nothing before it had anything to work with: the inputs, the credentials, a cancellation, or a defect of our
 * own. Whoever talks to the service explains by `explain`, which knows all errors and is loaded with the client.
 * @param page the page that the explanation links to
 */
export function explainStart(error: unknown, redact: Runner['redact'], page: string | undefined): Explanation {
  return cleaned(accountOfInputs(error) ?? accountOfDefect(error), redact, page);
}

/** What is wrong with what the run was given; `undefined` for any other error. */
export function accountOfInputs(error: unknown): Account | undefined {
  if (error instanceof InputError) {
    return { title: 'InvalidInput', what: error.problems, remedy: 'Nothing was sent. Fix the inputs and run again.' };
  }
  if (error instanceof MissingCredentialsError) {
    const remedy = `${error.likeliest} To let such runs pass, set on_missing_credentials: skip.`;
    return { title: 'MissingCredentials', what: 'There are no credentials for Huawei Cloud.', remedy };
  }
  if (error instanceof CancelledError) {
    const remedy = 'A request that was under way may still take effect. A re-run continues where this one stopped.';
    return { title: 'Cancelled', what: sentence(error.message), remedy };
  }
  return undefined;
}

/** What nobody foresaw. */
export function accountOfDefect(error: unknown): Account {
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { title: 'InternalError', what, remedy: 'This is a defect of the action. Please report it, with the log.' };
}
