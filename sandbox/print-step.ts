import type { StepResult } from './step';

/** Shows on the console what a step left behind: log, annotations, outputs that are not empty, job summary. */
export function printStep(step: StepResult): void {
  console.log(`Log, exit code ${step.exitCode ?? 'none'}:\n${indent(step.log)}`);
  for (const { level, title, message } of step.annotations) {
    console.log(`\nAnnotation (${level}), title ${title ?? 'none'}:\n${indent(message)}`);
  }
  const outputs = Object.entries(step.outputs).filter(([, value]) => value !== '');
  console.log(`\nOutputs:\n${outputs.map(([name, value]) => `  ${name}: ${value}`).join('\n')}`);
  console.log(`\nJob summary (Markdown):\n${indent(step.summary)}`);
}

/** A text whose lines stand two columns to the right, without the line ends behind it. */
export function indent(text: string): string {
  return text.trimEnd().replace(/^/gm, '  ');
}
