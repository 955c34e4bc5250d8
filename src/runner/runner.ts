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
  /**
   * A text of anybody as it may be shown: one harmless line, without any secret that was masked and without the user information of
   * its URLs, and then cut at `max` characters (8,000).
   */
  redact(text: string, max?: number): string;
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
  /**
   * Calls back with what nobody caught, or when nothing is left that the process could wait for; from then on neither ends the process
   * by itself.
   */
  onCrash(callback: (error: unknown) => void): void;
  /** Ends the step well or badly. A step that never gets here fails. */
  end(outcome: 'success' | 'failure'): void;
}
