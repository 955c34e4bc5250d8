import type { Runner } from '../runner/runner';
import { accountOfArrival } from './explain-arrival';
import { accountOfCreation } from './explain-creation';
import { accountOfMirror } from './explain-mirror';
import { accountOfRequest } from './explain-request';
import { accountOfDefect, accountOfInputs } from './explain-start';
import type { Circumstances } from './circumstances';
import { type Account, cleaned, type Explanation } from './explanation';

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
