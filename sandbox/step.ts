import type { WorkflowCommand } from './runner-commands';

/** Whether a process can hear a signal of another one: on Windows it is ended at once, unheard (a runner sends Ctrl+C to its console there). */
export const SIGNALS_ARE_HEARD = process.platform !== 'win32';

/** Steers a step while it runs. */
export interface StepControl {
  kill(signal: NodeJS.Signals): void;
}

/** One step: an action with its inputs. */
export interface Step {
  /** The `with:` block. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** The `env:` block; it wins over everything a runner sets. */
  readonly env?: Readonly<Record<string, string>>;
  /** Folder of action.yml; default the root of this repository. */
  readonly action?: string;
  /** The program to run instead of action.yml's `runs.main`. */
  readonly dist?: string;
  /** Path of the Node.js that runs it; default one of version 24. */
  readonly node?: string;
  /** The event that started the workflow; default a push. */
  readonly event?: { readonly name?: string; readonly payload?: unknown };
  /** More of the `github` context, or other values: `{ actor: 'dependabot[bot]' }`. */
  readonly github?: Readonly<Record<string, string>>;
  /** Files in the workspace when the step begins, by path. */
  readonly workspace?: Readonly<Record<string, string>>;
  /** Ask the step to end after this time, as a cancelled workflow does. */
  readonly signalAfterMs?: number;
  /** What it is asked with; default SIGINT. */
  readonly signal?: NodeJS.Signals;
  /** Called with each piece of output. */
  readonly onOutput?: (text: string, stream: 'stdout' | 'stderr', control: StepControl) => void;
  /** The step is killed after this time; default 60,000. */
  readonly timeoutMs?: number;
}

/** A notice, warning or error shown with the run. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly title: string | undefined;
  readonly message: string;
  readonly file: string | undefined;
  readonly line: string | undefined;
}

/** What a step left behind; lines of text end with a line feed, and paths have slashes, whatever the platform's do. */
export interface StepResult {
  readonly exitCode: number | null;
  /** The signal that ended the process, if one did. */
  readonly signal: NodeJS.Signals | null;
  readonly timedOut: boolean;
  readonly stdout: string;
  readonly stderr: string;
  /** Content of GITHUB_OUTPUT as written. */
  readonly rawOutputFile: string;
  readonly outputs: Readonly<Record<string, string>>;
  /** Content of GITHUB_STATE, parsed. */
  readonly state: Readonly<Record<string, string>>;
  /** Content of GITHUB_STEP_SUMMARY. */
  readonly summary: string;
  readonly annotations: readonly Annotation[];
  /** Every workflow command that a runner would obey, of both streams. */
  readonly commands: readonly WorkflowCommand[];
  /** Values of add-mask, in order. */
  readonly masks: readonly string[];
  /** Standard output as a user sees it: commands obeyed, masks applied. */
  readonly log: string;
  /** Names of the outputs that a job could not hand on, because a masked value occurs in them. */
  readonly maskedOutputs: readonly string[];
  readonly durationMs: number;
  /** RUNNER_TEMP of the step; the folder is gone by now. */
  readonly runnerTemp: string;
  /** Every file in RUNNER_TEMP, by path relative to it, except the runner's own empty ones. */
  readonly files: Readonly<Record<string, string>>;
  /** Every file in the workspace, by path relative to it. */
  readonly workspaceFiles: Readonly<Record<string, string>>;
}

/** How the process of a step ended. */
export type Ended = Pick<StepResult, 'exitCode' | 'signal' | 'timedOut' | 'stdout' | 'stderr' | 'durationMs'>;
