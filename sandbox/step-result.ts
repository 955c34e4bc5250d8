import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { readOutput, type OutputLine, type WorkflowCommand } from './runner-commands';
import { readKeyValueFile, withLineFeeds } from './runner-files';
import type { Annotation, Ended, StepResult } from './step';
import { COMMAND_FILES } from './step-surroundings';

type Left = Omit<StepResult, keyof Ended>;

/** What a step left in its files and on its output. */
export async function readResult(folder: string, stdout: string, stderr: string): Promise<Left> {
  const commandFile = async (variable: keyof typeof COMMAND_FILES): Promise<string> =>
    readText(join(folder, 'temp', '_runner_file_commands', COMMAND_FILES[variable])).catch(() => '');
  const rawOutputFile = await commandFile('GITHUB_OUTPUT');
  const lines = readOutput(stdout);
  const commands = [...lines, ...readOutput(stderr)].flatMap((line) => line.command ?? []);
  const masks = commands.filter((command) => command.name === 'add-mask').map((command) => command.data);
  const outputs = readKeyValueFile(rawOutputFile);
  return {
    rawOutputFile,
    outputs,
    state: readKeyValueFile(await commandFile('GITHUB_STATE')),
    summary: await commandFile('GITHUB_STEP_SUMMARY'),
    annotations: commands.flatMap((command) => annotationOf(command) ?? []),
    commands,
    masks,
    log: shownLog(lines),
    maskedOutputs: Object.keys(outputs).filter((name) => masked(outputs[name] ?? '', masks) !== outputs[name]),
    runnerTemp: join(folder, 'temp'),
    files: await readFiles(join(folder, 'temp')),
    workspaceFiles: await readFiles(join(folder, 'work')),
  };
}

function annotationOf(command: WorkflowCommand): Annotation | undefined {
  if (command.name !== 'error' && command.name !== 'warning' && command.name !== 'notice') return undefined;
  const { title, file, line } = command.properties;
  return { level: command.name, title, message: command.data, file, line };
}

/** The log in the form in which it is stored: a mask hides what comes after it, as on a real runner. */
function shownLog(lines: readonly OutputLine[]): string {
  const masks: string[] = [];
  const shown: string[] = [];
  for (const { text, command } of lines) {
    if (command?.name === 'add-mask') {
      masks.push(command.data);
      continue;
    }
    const line = shownLine(text, command);
    if (line !== undefined) shown.push(masked(line, masks));
  }
  return shown.map((line) => `${line}\n`).join('');
}

function shownLine(text: string, command: WorkflowCommand | undefined): string | undefined {
  switch (command?.name) {
    case undefined:
    case 'stop-commands':
      return text;
    case 'error':
    case 'warning':
    case 'notice':
    case 'group':
    case 'endgroup':
      return `##[${command?.name ?? ''}]${command?.data ?? ''}`;
    default:
      return undefined;
  }
}

/** Hides each mask, and each line of it, the longest first. */
function masked(text: string, masks: readonly string[]): string {
  const values = masks.flatMap((mask) => [mask, ...mask.split(/[\r\n]+/)]).filter((value) => value.trim() !== '');
  return values
    .toSorted((one, other) => other.length - one.length)
    .reduce((rest, value) => rest.replaceAll(value, '***'), text);
}

async function readFiles(folder: string): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const content = await readText(path);
    if (content !== '' || !path.includes('_runner_file_commands'))
      files[relative(folder, path).replaceAll(sep, '/')] = content;
  }
  return files;
}

async function readText(path: string): Promise<string> {
  return withLineFeeds(await readFile(path, 'utf8'));
}
