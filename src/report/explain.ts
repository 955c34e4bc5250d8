import { InputError, MissingCredentialsError } from '../inputs/input-error';
import type { Runner } from '../runner/runner';
import { CancelledError } from '../runner/stop';
import { accountOfArrival } from './explain-arrival';
import { accountOfCreation } from './explain-creation';
import { accountOfMirror } from './explain-mirror';
import { accountOfDefect, accountOfRequest } from './explain-request';
import type { Circumstances } from './circumstances';
import { type Account, cleaned, type Explanation, sentence } from './explanation';

/** Explains any error: what it is called, what happened, and what to do. */
export function explain(error: unknown, redact: Runner['redact'], about: Circumstances = {}): Explanation {
  return cleaned(accountOf(error, about), redact, about.page);
}

/** The same before it is clean, for accounts that build on it. */
export function accountOf(error: unknown, about: Circumstances = {}): Account {
  return (
    accountOfInputs(error) ??
    accountOfRequest(error, about) ??
    accountOfMirror(error, about) ??
    accountOfCreation(error, about) ??
    accountOfArrival(error) ??
    accountOfDefect(error)
  );
}

function accountOfInputs(error: unknown): Account | undefined {
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
