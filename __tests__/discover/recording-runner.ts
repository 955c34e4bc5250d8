import { plain, shorten } from '../../src/runner/foreign-text';
import { Redaction } from '../../src/runner/redaction';
import type { Annotation, Runner } from '../../src/runner/runner';

/** A runner that remembers what it was told. */
export class RecordingRunner implements Runner {
  readonly lines: string[] = [];
  readonly debugLines: string[] = [];
  readonly annotations: (Annotation & { level: 'notice' | 'warning' | 'error' })[] = [];
  readonly outputs: Record<string, string> = {};
  readonly files: Record<string, string> = {};
  readonly masks: string[] = [];
  summary = '';
  ended: 'success' | 'failure' | undefined;
  private readonly redaction = new Redaction();
  private cancel: ((signal: string) => void) | undefined;

  constructor(
    private readonly inputs: Readonly<Record<string, string>>,
    readonly env: Readonly<Record<string, string | undefined>> = {},
  ) {}

  input(name: string): string | undefined {
    return this.inputs[name]?.trim() || undefined;
  }
  mask(secret: string): void {
    this.masks.push(secret);
    this.redaction.add(secret);
  }
  readonly redact = (text: string, max = 8000): string => shorten(this.redaction.remove(plain(text, Infinity)), max);
  readonly info = (line: string): void => {
    this.lines.push(line);
  };
  readonly debug = (line: string): void => {
    this.debugLines.push(line);
  };
  notice(annotation: Annotation): void {
    this.annotations.push({ level: 'notice', ...annotation });
  }
  warning(annotation: Annotation): void {
    this.annotations.push({ level: 'warning', ...annotation });
  }
  error(annotation: Annotation): void {
    this.annotations.push({ level: 'error', ...annotation });
  }
  setOutput(name: string, value: string): void {
    this.outputs[name] = value;
  }
  writeSummary(markdown: string): void {
    this.summary += markdown;
  }
  writeFile(name: string, content: string): string {
    this.files[name] = content;
    return name;
  }
  event(): Promise<never> {
    return Promise.reject(new Error('nobody should ask for the event'));
  }
  onCancel(callback: (signal: string) => void): () => void {
    this.cancel = callback;
    return () => (this.cancel = undefined);
  }
  onCrash(): void {
    // Nothing goes wrong unseen in these tests.
  }
  end(outcome: 'success' | 'failure'): void {
    this.ended = outcome;
  }

  /** Cancels the workflow. */
  interrupt(signal: string): void {
    this.cancel?.(signal);
  }
}
