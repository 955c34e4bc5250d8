import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import * as core from '@actions/core';
import { plain } from './foreign-text';
import { writeNewFile } from './new-file';

/** What GitHub tells of the event that started the run, as far as credentials depend on it. */
export interface EventFacts {
  name: string;
  actor: string;
  /** A pull request from another repository than this one. */
  isFork: boolean;
}

/** A message that GitHub shows with the run. `message` may have several lines. */
export interface Annotation {
  title: string;
  message: string;
}

/** The workflow step this code runs in; the only way to read from it and to write to it. */
export interface Runner {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The trimmed value of an input; `undefined` for an empty one. */
  input(name: string): string | undefined;
  /** Hides a secret: the runner masks it in logs, and `redact` removes it from texts. */
  mask(secret: string): void;
  /** A text without any secret that was masked, and without user information in its URLs. */
  redact(text: string): string;
  info(line: string): void;
  debug(line: string): void;
  notice(annotation: Annotation): void;
  warning(annotation: Annotation): void;
  error(annotation: Annotation): void;
  setOutput(name: string, value: string): void;
  writeSummary(markdown: string): void;
  /** Writes a new `.json` file into the runner's temporary folder, whose name begins with `stem`; returns its path, or `undefined` with a warning. */
  writeFile(stem: string, content: string): string | undefined;
  /** What started the run; read only where it is needed. */
  event(): Promise<EventFacts>;
  /** Calls back when the workflow is cancelled (SIGINT, SIGTERM); from then on the signal does not end the process by itself. */
  onCancel(callback: (signal: string) => void): void;
  /** Ends the step well or badly. A step that never gets here fails. */
  end(outcome: 'success' | 'failure'): void;
}

/** Shorter secrets are masked by the runner, but replacing them in texts would garble everything. */
const MIN_REDACTED_LENGTH = 3;

/** User and password in a URL. */
const USER_INFO = /\b([a-z][a-z0-9+.-]{0,20}:\/\/)[^\s/]*@/gi;

/** A log line is cut beyond this. */
const MAX_LINE = 8000;

/** The runner's side of GitHub Actions, through @actions/core. */
export function actionsRunner(): Runner {
  const { env } = process;
  const secrets = new Set<string>();
  const redact = (text: string) => {
    let result = text.replace(USER_INFO, '$1***@');
    for (const secret of secrets) if (result.includes(secret)) result = result.replaceAll(secret, '***');
    return result;
  };
  const line = (text: string) => plain(redact(text), MAX_LINE);
  const lines = (text: string) => text.split('\n').map(line).join('\n');
  const endedTooSoon = () => {
    core.error('The run stopped before it had a result. Please report this, with the log.', { title: 'InternalError' });
  };
  process.exitCode = 1;
  process.on('exit', endedTooSoon);
  const annotate = (write: typeof core.error) => (annotation: Annotation) => {
    write(lines(annotation.message), { title: line(annotation.title) });
  };

  const failures = new Set<string>();
  /** What the runner's files do must not hide what the run has to tell: a failure is a warning, once. */
  const attempt = <T>(failure: string, write: () => T): T | undefined => {
    try {
      return write();
    } catch (error) {
      if (!failures.has(failure)) core.warning(line(`${failure}: ${String(error)}`), { title: 'Runner' });
      failures.add(failure);
      return undefined;
    }
  };

  return {
    env,
    input: (name) => core.getInput(name) || undefined,
    mask(secret) {
      for (const form of formsOf(secret)) {
        if (secrets.has(form)) continue;
        core.setSecret(form);
        if (form.length >= MIN_REDACTED_LENGTH) secrets.add(form);
      }
    },
    redact,
    info: (text) => {
      core.info(line(text));
    },
    debug: (text) => {
      core.debug(line(text));
    },
    notice: annotate(core.notice),
    warning: annotate(core.warning),
    error: annotate(core.error),
    setOutput(name, value) {
      // Without the file the toolkit would print a `set-output` command, which runners no longer obey.
      const file = env['GITHUB_OUTPUT'];
      if (!file) return;
      attempt('The outputs could not be written', () => {
        core.setOutput(name, value);
      });
    },
    writeSummary(text) {
      const file = env['GITHUB_STEP_SUMMARY'];
      if (!file) return;
      try {
        appendFileSync(file, withinLimit(text));
      } catch (error) {
        core.debug(line(`No summary was written: ${String(error)}`));
      }
    },
    writeFile(stem, content) {
      // Nobody can lay something in the way of a name that nobody can guess.
      const path = join(env['RUNNER_TEMP'] || env['TMPDIR'] || '.', `${stem}-${crypto.randomUUID()}.json`);
      return attempt(`The file ${path} could not be written`, () => {
        writeNewFile(path, content);
        return path;
      });
    },
    async event() {
      try {
        const { context } = await import('@actions/github');
        const pullRequest = context.payload.pull_request as
          { head?: { repo?: { full_name?: unknown } | null } } | undefined;
        return {
          name: context.eventName,
          actor: context.actor,
          isFork: pullRequest !== undefined && pullRequest.head?.repo?.full_name !== env['GITHUB_REPOSITORY'],
        };
      } catch {
        // The file of the event can't be read; the environment says the rest.
        return { name: env['GITHUB_EVENT_NAME'] ?? '', actor: env['GITHUB_ACTOR'] ?? '', isFork: false };
      }
    },
    onCancel(callback) {
      // Nobody stops listening: a signal while the process winds down must not decide its exit code. Listening keeps no process alive.
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, callback);
    },
    end(outcome) {
      process.off('exit', endedTooSoon);
      process.exitCode = outcome === 'success' ? 0 : 1;
    },
  };
}

/** GitHub refuses a summary of more than 1 MiB as a whole. Bytes, with room for what other steps wrote. */
const MAX_SUMMARY_BYTES = 1_000_000;

/** As much of a summary as GitHub takes, cut at a line. */
function withinLimit(text: string): string {
  const bytes = Buffer.from(text);
  if (bytes.length <= MAX_SUMMARY_BYTES) return text;
  return `${bytes.subarray(0, bytes.lastIndexOf('\n', MAX_SUMMARY_BYTES)).toString()}\n\n… The rest was cut.\n`;
}

/** A secret and the forms it may turn up in: each line, Base64, and as it stands in a URL or in JSON. */
function formsOf(secret: string): string[] {
  const base64 = Buffer.from(secret).toString('base64');
  const lines = secret.split(/[\r\n]+/).flatMap((text) => [text, text.trim()]);
  const json = JSON.stringify(secret).slice(1, -1);
  const url = secret.isWellFormed() ? encodeURIComponent(secret) : secret;
  return [secret, ...lines, base64, base64.replace(/=+$/, ''), url, json]
    .filter((form) => form !== '')
    .sort((a, b) => b.length - a.length);
}
