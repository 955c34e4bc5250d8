import { shorten } from '../runner/foreign-text';
import type { Runner } from '../runner/runner';
import type { Explanation } from './explanation';

/** A value of an output; `undefined` is told as the empty string. */
export type FieldValue = string | number | boolean | undefined;

/** Values by the names of outputs. */
export type OutputValues = Readonly<Record<string, FieldValue>>;

/** The message of a failure is cut beyond this; the log has it all. */
const MAX_MESSAGE = 50_000;

/** Outputs of a failure. */
const FAILURE_FIELDS: Readonly<Record<string, (error: Explanation) => FieldValue>> = {
  error_code: ({ title }) => title,
  error_msg: ({ what }) => shorten(what, MAX_MESSAGE),
  http_status: ({ httpStatus }) => httpStatus,
  request_id: ({ requestId }) => requestId,
};

/** The outputs of a failure. */
export function failureFields(error: Explanation): OutputValues {
  return Object.fromEntries(Object.entries(FAILURE_FIELDS).map(([name, read]) => [name, read(error)]));
}

/** Sets outputs; a missing value is the empty string. */
export function setOutputs(fields: OutputValues, runner: Runner): void {
  for (const [name, value] of Object.entries(fields)) runner.setOutput(name, String(value ?? ''));
}
