import { plain, shorten } from '../../src/runner/foreign-text';
import { Redaction } from '../../src/runner/redaction';
import type { Annotation, EventFacts, Runner } from '../../src/runner/runner';

/** A workflow step that remembers what it was asked and told. */
export class RecordingRunner implements Runner {
  /** Names of the inputs that were read. */
  readonly asked = new Set<string>();
  readonly masks: string[] = [];
  readonly lines: string[] = [];
  readonly debugLines: string[] = [];
  readonly annotations: (Annotation & { level: 'notice' | 'warning' | 'error' })[] = [];
  readonly outputs: Record<string, string> = {};
  readonly files: Record<string, string> = {};
  /** What started the run; the default is a push. */
  facts: EventFacts = { name: 'push', actor: 'octocat', isFork: false };
  summary = '';
  ended: 'success' | 'failure' | undefined;
  private readonly redaction = new Redaction();
  private crashWith: ((error: unknown) => void) | undefined;
  private cancel: ((signal: string) => void) | undefined;

  constructor(
    private readonly inputs: Readonly<Record<string, string>> = {},
    readonly env: Readonly<Record<string, string | undefined>> = {},
  ) {}

  /** The errors that were shown, in order. */
  get errors(): readonly Annotation[] {
    return this.annotations.filter(({ level }) => level === 'error');
  }

  /** Cancels the workflow. */
  interrupt(signal: string): void {
    this.cancel?.(signal);
  }

  /** Something goes wrong that nobody catches. */
  crash(error: unknown): void {
    this.crashWith?.(error);
  }

  readonly input = (name: string): string | undefined => {
    this.asked.add(name);
    return this.inputs[name]?.trim() || undefined;
  };

  readonly mask = (secret: string): void => {
    this.masks.push(secret);
    this.redaction.add(secret);
  };

  readonly redact = (text: string, max = 8000): string => shorten(this.redaction.remove(plain(text, Infinity)), max);

  readonly info = (line: string): void => {
    this.lines.push(line);
  };

  readonly debug = (line: string): void => {
    this.debugLines.push(line);
  };

  readonly notice = (annotation: Annotation): void => {
    this.annotations.push({ level: 'notice', ...annotation });
  };

  readonly warning = (annotation: Annotation): void => {
    this.annotations.push({ level: 'warning', ...annotation });
  };

  readonly error = (annotation: Annotation): void => {
    this.annotations.push({ level: 'error', ...annotation });
  };

  readonly setOutput = (name: string, value: string): void => {
    this.outputs[name] = value;
  };

  readonly writeSummary = (markdown: string): void => {
    this.summary += markdown;
  };

  readonly writeFile = (name: string, content: string): string => {
    const path = `/runner/temp/${name}`;
    this.files[path] = content;
    return path;
  };

  readonly event = (): Promise<EventFacts> => Promise.resolve(this.facts);

  readonly onCancel = (callback: (signal: string) => void): void => {
    this.cancel = callback;
  };

  readonly onCrash = (callback: (error: unknown) => void): void => {
    this.crashWith = callback;
  };

  readonly end = (outcome: 'success' | 'failure'): void => {
    this.ended = outcome;
  };
}
