import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import * as core from '@actions/core';
import { Redaction } from './redaction';
import { plain, shorten } from './foreign-text';
import { writeNewFile } from './new-file';
import type { Annotation, EventFacts, Runner } from './runner';

/** A log line is cut beyond this. */
const MAX_LINE = 8000;

/** Reads, cleans and cuts a text for a line. */
type Redact = Runner['redact'];

/** Where an earlier step may have asked for no checks of certificates. */
const CHECKS = 'NODE_TLS_REJECT_UNAUTHORIZED';

/** The runner's side of GitHub Actions, through @actions/core. */
export function actionsRunner(): Runner {
  const { env } = process;
  // With 0 Node would tell everyone that certificates are not checked. They are, whatever it says.
  if (env[CHECKS] === '0') env[CHECKS] = 'overruled';
  const redaction = new Redaction();
  const redact: Redact = (text, max = MAX_LINE) => shorten(redaction.remove(plain(text, Infinity)), max);
  // A secret may begin in one line and end in the next.
  const redactLines = (text: string) => {
    const clean = text.split('\n').map((line) => plain(line, Infinity));
    const lines = redaction.remove(clean.join('\n')).split('\n');
    return lines.map((line) => shorten(line, MAX_LINE)).join('\n');
  };
  return {
    env,
    input: (name) => core.getInput(name) || undefined,
    mask(secret) {
      for (const form of redaction.add(secret)) core.setSecret(form);
    },
    redact,
    ...logOf(redact, redactLines),
    ...filesOf(env, redact),
    event: () => readEvent(env),
    ...endOf(),
  };
}

function logOf(
  redact: Redact,
  redactLines: (text: string) => string,
): Pick<Runner, 'info' | 'debug' | 'notice' | 'warning' | 'error'> {
  const annotate = (write: typeof core.error) => (annotation: Annotation) => {
    write(redactLines(annotation.message), { title: redact(annotation.title) });
  };
  return {
    info: (line) => {
      core.info(redact(line));
    },
    debug: (line) => {
      core.debug(redact(line));
    },
    notice: annotate(core.notice),
    warning: annotate(core.warning),
    error: annotate(core.error),
  };
}

type Environment = Runner['env'];

/** What the runner's files do must not hide what the run has to tell: a failure is a warning, once. */
function filesOf(env: Environment, redact: Redact): Pick<Runner, 'setOutput' | 'writeSummary' | 'writeFile'> {
  const failures = new Set<string>();
  const attempt = <T>(failure: string, write: () => T): T | undefined => {
    try {
      return write();
    } catch (error) {
      if (!failures.has(failure)) core.warning(redact(`${failure}: ${String(error)}`), { title: 'Runner' });
      failures.add(failure);
      return undefined;
    }
  };
  return {
    setOutput(name, value) {
      // Without the file the toolkit would print a `set-output` command, which runners no longer obey.
      if (!env['GITHUB_OUTPUT']) return;
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
        core.debug(redact(`No summary was written: ${String(error)}`));
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

async function readEvent(env: Environment): Promise<EventFacts> {
  try {
    // The package itself exports it only together with its client for GitHub's API.
    const { Context } = await import('../../node_modules/@actions/github/lib/context.js');
    const context = new Context();
    const pullRequest = context.payload.pull_request as
      { head?: { repo?: { full_name?: unknown } | null } } | undefined;
    return {
      name: context.eventName,
      actor: context.actor,
      isFork: pullRequest !== undefined && pullRequest.head?.repo?.full_name !== env['GITHUB_REPOSITORY'],
    };
  } catch {
    // The file of the event cannot be read; the environment says the rest.
    return { name: env['GITHUB_EVENT_NAME'] ?? '', actor: env['GITHUB_ACTOR'] ?? '', isFork: false };
  }
}

/** A step that ends without having said how is a failure, with an error. */
function endOf(): Pick<Runner, 'onCancel' | 'onCrash' | 'end'> {
  const endedTooSoon = () => {
    core.error('The run stopped before it had a result. Please report this, with the log.', { title: 'InternalError' });
  };
  let nothingLeft: () => void = () => undefined;
  process.exitCode = 1;
  process.on('exit', endedTooSoon);
  return {
    onCancel(callback) {
      // Nobody stops listening: a signal while the process winds down must not decide its exit code. Listening keeps no process alive.
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, callback);
    },
    onCrash(callback) {
      process.on('uncaughtException', callback);
      nothingLeft = () => {
        callback(new Error('the run stopped before it had a result'));
      };
      process.once('beforeExit', nothingLeft);
    },
    end(outcome) {
      process.off('exit', endedTooSoon);
      process.off('beforeExit', nothingLeft);
      process.exitCode = outcome === 'success' ? 0 : 1;
    },
  };
}

/** What may still hold a process after its run has ended: a connection that the other side keeps open, say. Milliseconds. */
const WIND_DOWN_MS = 300;

/** Ends the process soon, whatever still holds it: nothing is left to be told. */
export function leave(): void {
  setTimeout(() => process.exit(), WIND_DOWN_MS).unref();
}
